// Made by Documentation/Generators/language-models.py from lingua-language-detector's statistics (NOTICE); do not edit.

extension PackedModel {
    static let greek: [PackedModel] = [
        PackedModel(
            language: "el", letters: "αοτιενσρκπημυςλίόάέδγωήχθύφώβξζψϊϋΐ",
            single: "677889<<===>>>@ABBCCDEFGGHIJKOPWbqt",
            pairs: """
                dS60P3:9=7c??9;A[qaF>vcLBPAkJHKZN{a\
                VVB7Q6>;B>Q=-::AggUBAdWEM8FdIT^SXZp\
                2.X58jI=mq1XHXYD@>Bur>AqsSmGt~Q~~~~\
                17=eC;5A0GQ?i8BkG=LAHIRFJwOCHNMY~~~\
                RO81W7?5=:bE<9;3ZTnECGsGJDIWMCQU`|o\
                -3385JLg[f:eQ^`?@??BW>BiFTfCm{e~~~~\
                <;-<3aG]?E4<8oW@IMPXhDGAJDFSR~}~~~~\
                31E48DTMFU?EHcY9:9@M<=DAKMO?UQmp~~~\
                ,5=?8T];OLAWBe?E78@MoN8gVKVCb~z~~~~\
                4-A86Pd3jYFkRe=A6=BnjAHmn[rNz~{~~~~\
                ab7d[/6;<Lh4j.>mnnnR?rrNBhJvbSwS~~~\
                06d9.Mdjf:>@MdjA==7prFCstREOC~zZ~~~\
                HO5VR095D6Y6d4<]SNXJ?hPBBuKaEGLMm~o\
                787;5<:@=:==6>CEEEDB@IIHHLKNKPR[fux\
                62L64UZiRO6MCc4=@8<aVA=kO@UEWluh~~~\
                /7;c>17D>?IBj@Dmmnn;E>q?HtXvRI<V~~~\
                YS/QH56;B8P5e67jkkkB=^o@IqFsHWSLn~~\
                [N7LI255<>[=eA3jkkl8?XoD<qAsEC>Ok~~\
                AA:NI183@=Z?f48kmmnCAFp6IsCuFGPIr~~\
                86a-0Ua9de7a=ah>CHDgmD>pq?qDqyz~~~~\
                85a/6A_98fA=GgI<A=BYA>?GpLsDucz~~~~\
                QX8RX*48S<_=e2KPeW`MDhHTBpPiQXTsm~z\
                XZ4Y[;17?D`3b/>effgFAijP:lDn]KdO~~~\
                63B:0<b3dc@SFbO@CB>jj<=l@Hp;pvv~~~~\
                09^D.@b<cc4?=dCOGE7jjI?knEoAnuv~~~~\
                R96X@048C<N5b7<effgH?KjA?lLnMGNG~~~\
                21>87PW>ZU@_<aJ=?;7gX8>jACkEoss{~~~\
                QQ7WW*43Q=K?a7IdeefHVVhRAkYmRS]x~~~\
                03X96Z[4]_E_O_7@C4:FCPEiiVkIHqjz~~~\
                48M6-WZZZV1[D]^<K>:bb?@ef=bXjnov~~~\
                7/T;.RXYYY7UI[V<<BCa_8;deOgAammuz~~\
                97F@.ORRSS,T:TVCNBHYYC8]^O`Nafgix~~\
                AB>EE><D(IJ?KJFN5JP?MLSQRUSVL]Qfo~~\
                ::;<<=@@@*AABBBEFFGFGIJJKLHNOSTZfux\
                529;;6;=>@@>AAADEEF;FFIHJKJMNRFZetw
                """)
    ]
}
