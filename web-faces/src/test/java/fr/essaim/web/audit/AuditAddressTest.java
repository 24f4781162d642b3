package fr.essaim.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.identity.AuditQuery;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditAddressTest {

  @Test
  void saysInTheAddressWhatNarrowsTheTrail() {
    Map<String, String[]> parameters =
        Map.of(
            "qui", new String[] {" amina "},
            "acte", new String[] {"prototype.publish"},
            "organisation", new String[] {"echo"},
            "sujet", new String[] {"mon-cv"},
            "du", new String[] {"2026-11-01"},
            "au", new String[] {"2026-11-30"},
            "page", new String[] {"3"});

    AuditQuery query = AuditAddress.read(parameters);

    assertThat(query)
        .isEqualTo(
            new AuditQuery(
                "amina",
                "prototype.publish",
                "echo",
                "mon-cv",
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30),
                3,
                AuditQuery.SIZE));
    assertThat(AuditAddress.write("/journal", query))
        .isEqualTo(
            "/journal?qui=amina&acte=prototype.publish&organisation=echo&sujet=mon-cv"
                + "&du=2026-11-01&au=2026-11-30&page=3");
  }

  @Test
  void leavesOutWhatIsNoDay() {
    AuditQuery query = AuditAddress.read(Map.of("du", new String[] {"hier"}));

    assertThat(query.from()).isNull();
    assertThat(AuditAddress.write("/journal", query)).isEqualTo("/journal");
  }
}
