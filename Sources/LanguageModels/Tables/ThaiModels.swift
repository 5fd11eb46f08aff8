// Made by Documentation/Generators/language-models.py from lingua-language-detector's statistics (NOTICE); do not edit.

extension PackedModel {
    static let thai: [PackedModel] = [
        PackedModel(
            language: "th", letters: "านรกอมเงยวลทดสตคบหพปะจชแไขใำโศผษธภซถณญฟฐฤฯฉฒฮฝๆฎฏฆฬฑ",
            single: "679;;;;<=>>??@@AAABBCDDDEFGIJKKKLMNNNPQTVWXZ[[]_bcgi",
            pairs: """
                j52:J;@:2<C=BDC9GEBNGF@HJLL~OJUQKVUULSWnpRe~e]j~kjb~\
                5>@<;C6OB=D8A=<?B>CAGEFA>CBAEMJy@OMLp_PUaSY~`WQr~g~y\
                3I8<:9>>I<NEIAF<FGED0GLGLNJ_OGQKRQSC>iVYhTfuh]jw~p~~\
                .C2??B=HJ@9@GA@CJGIGSFIDGBFDLRR=ZRKSYeQVKHa~bVXFXf~~\
                :5;7?;</9GBI>BIH:EKJKQOFDJJJMYR{RIOPzjKymjW~Zeh~~js~\
                1:;9>C9HF@G>B>@BF?>@KFABGDHuINL7M@RLRgTfcVX~[][z~[~~\
                i@::<6iDI;<:;:?AB=97v?<qx<z||ID^XTCXi~M~~~JdQ]~~~q~u\
                ;??7AB6IG>G<D;?9C:A>a@B=<=?jEFFOUPOIr`SgdWY~]UM|~[~~\
                71>5==;<I8GCE@DCADDEIFC=CIA[INLyPPTPYRXap]^~aVRg~l~~\
                36<<A9=76D9CBFGIBEOEH<EEF?HrGUTwUWUOLY_vo`a~bdV~~lu~\
                /@J6:F>8ACCG=EFFGNLE/LKKJCJJIVTu^SOZsbRzuQn~bgp[y~~t\
                6?3K=BGR0ELGMLNEB>=P?YGQTWU5R8ZG8Qajrtf|cYtxgq~~~z~~\
                :;=<;B6;7A?=C<<AF@FB^EB?BAABDOMsXHMJuaQ`cVO~WVQ~~a~~\
                178D;4@<I=>F@H=PCCGKEVQMHTU;IRGtE>N=npewj`j~qfwz~~{~\
                3<-<8MBQ6H;ESDCMDONLAKIHMPL:L[SodOQNte^tmTg~emu~~u~~\
                860K?/CDG49KBOJKRVVJJWORT[L@KhevfSVfAzf~eip~qh~~~d~w\
                3?4;:@:HKAB>B;?==BFASFFA<AFPFQFuVJNLw[SbcTZ~bW]p[f~~\
                /08HK3cLC72cOd?idh^]ZjjnoprtrquvvQxvx=rxk|~~~~~~~|n~\
                9A-KAGAA;F4?LFJN6PPRSJGLLRSjUOVpJOaYRReO4Kf~hj~sp~~_\
                >H)?ALBXMM6@BGBNUNOHFN=FEN=mPTXlNLROST_Tyf`~lak_@n~~\
                `@A8C=0QC@B7?<AB<>=Eg?9A?JHsFRKtBRUMZcZjrkW~^]_{~c~~\
                096>=DAAHEKGI@CIELEM1BNDELI6OZQdgRXTiZYz|WO~a`~~~s~~\
                +1A><7JG>:AFFENIQ[O@I[AWX`^LZ^ZXVVekkK]`kYo}qt~ep~~q\
                `<;9A;eWEJ.?;?7@>8@Im?Cmo@qsst@utuIFwzF~~~M~MZ~~~~~~\
                _K=F?/dR`BA21UCXR>J3laPmnDprrnVtiu>Zvx@|~~k~Nt~~~~~~\
                2<KK)=NQ>=JIY?>XISXM_NXXZVUSO^`nlEjf8ptlyqp|}w~~~~y~\
                ],_FaabcVceeHE>CF+hii55klknppqqrrdttttxz}}~~zd~~~~~~\
                Y46:F>5BL>:=I@A>F9EBgKG=7I=lHOJoUUQNrd_migg~cV`~~s~~\
                Z>6>7?_U<F6;2E;9E@B@g??hiMlmnYIoWKDZaQHxz{NxO~~~~As{\
                1?2;>H?UGAECRBHHHK:L]4EG8KHgTNM=DU[UgQ^rbcdwn^rl]t~~\
                @8RB>;UD1@*VJIW[7^_]`LIW_`^g]N`iiikikWjrttvwxyy{~~~~\
                'PN>QJK]EWWOTQ@TXRYSQLVNVWOiY`]lg2fa;nf:r_t{oauBN~~~\
                .5-G<9H=@HTDTISMLOM:YUURONRROB_fYL^`heenl_mtchvx{|~~\
                $SBSDVUYYU[C[Q[F]_N_a`JadcfhegajefljHiprpkwxyzz|t~~~\
                45FK4@:=EF:OFL.K>MUQDUTNNXZRAbccOeJ^fhIlnVprNstvyy}~\
                -8E:7@=Q@<3EKEDJDKIJVGJH<LJdM[PdcXZNhbWoq]atd_iy{q~~\
                5G>BFJCUE@NCL;IGJ??G+I<EKMKeMMPgN>^TS_YSZSSuo]py|q~:\
                1HGCIJ?NJCN1NDJKK2HIY=5FLIFdOLQcVUbRY5bkaQ^taa]y|f~m\
                836B1C6QMG?@CAAJPLMLXOCDBHDaL_EcaT>[ee7lnQ]r[ltvyg}~\
                1KK5A/DTN?PJQ?IO0OLDZNOHLSQbUM]d>P_YciY[o:]rcmuwzz~~\
                KMP?ROOSTTUA<V8VX?XYZ[Q[]^_a_/c(beffahilnopNsstvyy~~\
                EA;<;A4J4D<>E<ABG@?>RBA=?FDXENMZXP@D]POdffUiNQknpauw\
                2CC;G=EKC@-KLKML5O2N<SRONPV[U[X^^UYU`bdfiielf]npstxz\
                F$KMMMNOOPQQRRSSSSSUVUVWXXZ]W^^_Z`^aacedjelmnooqtuy{\
                0>=B/8==@>>IEG?MIMO>LMQK@QLV?UYYZ[OX]]NcefgiJ``mpquw\
                .,2CAEE=FGHH?JJKKKLLMMNNOPQSTTUUVWXXXZ[_abceffgillqs\
                ?9?9<=:EC@B:DDB=EDGGKBD@?=8RMQPTTTQQVVU^``[cVV3gjkoq\
                *F3CHH@KKKMLMMMMK.QPRNSNRQPRVYYZW]^[^`aRf]hjkklnqqvx\
                :;97>>;BA5AADA?ED=BDGCFCHIFOHINQQMNQSUW5]W_`aZbdghln\
                6A?@CD@FFCHGIDGJFJKIGMMNNMQSRTU(TWWWXZ[_[bcef_gillp]\
                &@ABCDDFEFGGI@IHFCKKLLMLNNPSRTSTUUWWUY[^`[cdeffhklpr\
                3:;<>>=??@1AB>CC=DEEBFFGGHJLKMNNOPPPMSTWYY[V__`beeik
                """)
    ]
}
