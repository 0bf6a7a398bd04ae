package dev.clearcut.exchange.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.caption.Placement.Level;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import org.junit.jupiter.api.Test;

class DcstReaderTest {

    @Test
    void interopCountsTicksOfFourThousandths() {
        var file =
                Given.text(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <DCSubtitle Version="1.0">
                          <SubtitleID>1</SubtitleID><MovieTitle>Nightfall</MovieTitle>
                          <ReelNumber>1</ReelNumber><Language>French</Language>
                          <LoadFont Id="f" URI="f.ttf"/>
                          <Font Id="f" Color="FFFFFFFF" Italic="no">
                            <Subtitle SpotNumber="1" TimeIn="00:00:05:125" TimeOut="00:00:07:000">
                              <Text VAlign="bottom" VPosition="8">Où est-il ?</Text>
                              <Text VAlign="bottom" VPosition="14">- <Font Italic="yes">Ray</Font> !</Text>
                            </Subtitle>
                            <Subtitle SpotNumber="2" TimeIn="00:00:08:300" TimeOut="00:00:09:000"><Text>x</Text></Subtitle>
                          </Font>
                        </DCSubtitle>
                        """);
        assertThat(file.dialect()).isEqualTo("Interop DCSubtitle");
        assertThat(file.language()).isEqualTo("French");
        assertThat(Given.events(file))
                .containsExactly("00:00:05.500>00:00:07.000 - Ray !/Où est-il ?");
        assertThat(file.events().getFirst().placement().level()).isEqualTo(Level.BOTTOM);
        assertThat(file.events().getFirst().lines().getFirst().spans().get(1).style().italic())
                .isTrue();
        assertThat(Given.findings(file).stream().map(f -> f.split(" ")[0]))
                .containsExactly("caption.time.unreadable", "caption.time.unreadable");
    }

    @Test
    void smpteCountsFramesOfItsEditRate() {
        var file =
                Given.text(
                        """
                        <dcst:SubtitleReel xmlns:dcst="http://www.smpte-ra.org/schemas/428-7/2010/DCST">
                          <dcst:Language>en</dcst:Language><dcst:EditRate>24000 1001</dcst:EditRate>
                          <dcst:TimeCodeRate>24</dcst:TimeCodeRate><dcst:StartTime>00:00:00:00</dcst:StartTime>
                          <dcst:SubtitleList><dcst:Subtitle TimeIn="00:00:01:12" TimeOut="00:00:03:00">
                            <dcst:Text Valign="top" Vposition="8">Ray<dcst:Ruby><dcst:Rb>漢</dcst:Rb><dcst:Rt>kan</dcst:Rt></dcst:Ruby></dcst:Text>
                          </dcst:Subtitle><dcst:Subtitle TimeIn="00:00:04:00" TimeOut="00:00:05:00">
                            <dcst:Image>urn:uuid:1</dcst:Image></dcst:Subtitle></dcst:SubtitleList>
                        </dcst:SubtitleReel>
                        """);
        assertThat(file.rate()).isEqualTo(Rate.FPS_23_976);
        assertThat(file.programmeStart()).isEqualTo(Rational.ZERO);
        assertThat(file.events().getFirst().start()).isEqualTo(Rate.FPS_23_976.secondsAt(36));
        assertThat(file.events().getFirst().text()).isEqualTo("Ray漢");
        assertThat(file.events().getLast().image()).isEqualTo("urn:uuid:1");
        assertThat(file.report().findings()).isEmpty();
    }
}
