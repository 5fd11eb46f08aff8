// Made by Documentation/Generators/language-models.py from lingua-language-detector's statistics (NOTICE); do not edit.

extension PackedModel {
    static let hebrew: [PackedModel] = [
        PackedModel(
            language: "he", letters: "יוהלרתבמאשנעםדחכקפסגצןטזךףץ",
            single: "4578::;;;;>??@@ABBDEFFFHNTW",
            pairs: """
                86;<:8?A@;;A0?DC@CDHD?CKIPS\
                >@@871;<=?;>?;AB@@ADC<HHILN\
                57A?;:=5::?<?A;@@=??@JHD~~~\
                153@C>>:5?A@CA?@@?FFGSCOHRZ\
                008LJ;:B6@EGKAA=?HC?COBODQH\
                118A7D>=@C;A?M9B:=RCQB_TPOv\
                15:;4<D:;>=:Y??ABECFFHEL^~d\
                438A::B@<7=<R<>A?C>F>CFHW~Y\
                32?5;3=;c<;`BD9LLBEJMHMCJLj\
                35716=:;=J:AGKCBBATJTWFPL[{\
                -/5LD;HEB>ICJBADBD>@GMAL][a\
                41<18<;>^=>i9:mKDVGR=LHEjiS\
                7749;;979;?>@A@?BBDCEHGGQVY\
                -08A6=;?E;E=@DJPDNOIYJX`[Ts\
                20?85<9>Q<>kK8XN=LALGNM?f]R\
                22=3=;;;?=8LD@EL]EEV[?YB?__\
                20:;3B8FC:?EM>GhQDDc?J<[rM^\
                22;;3:VXD;::[N?K>X?@GF>RMaV\
                /2@?;;=?HbFDI?F?;5L@[R9eLA~\
                02@87D9@G?>>66WhcTTOjCRCnUr\
                029;5A9:9cJ8J??hR?cGOVElnXU\
                6659;;:8:<?>@@@ABBDDFEGHORU\
                .0;;2A>GBN?<XR<FHFOLYCJ[qRy\
                31/D4NC8:ZEFJGX9>[[OQHcVgbw\
                5568::::;;>??@@ABBDEEFFHKTW\
                5568::::;;>??@@ABBDEFFFHNOW\
                4569::::;;>??@@AABDEEFFHNTU
                """)
    ]
}
