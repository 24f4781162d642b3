package fr.essaim.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationQuery;
import fr.essaim.web.network.OrganisationAddress.Facet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrganisationAddressTest {

  @Test
  void readsBackWhatItWrote() {
    OrganisationQuery query =
        OrganisationAddress.read(
            Map.of(
                "q", new String[] {"écho"},
                "nature", new String[] {"mjc", "no-such-kind"},
                "territoire", new String[] {"commune-59512"},
                "page", new String[] {"2"}));

    assertThat(query.kinds()).containsExactly(OrganisationKind.MJC);
    assertThat(OrganisationAddress.write("/o", query))
        .isEqualTo("/o?q=%C3%A9cho&nature=mjc&territoire=commune-59512&page=2");
  }

  @Test
  void choosesAKindAndLetsItGoAgain() {
    OrganisationQuery all = OrganisationAddress.read(Map.of());

    OrganisationQuery chosen = OrganisationAddress.toggled(all, Facet.KIND, "social-centre");
    assertThat(chosen.kinds()).containsExactly(OrganisationKind.SOCIAL_CENTRE);
    assertThat(OrganisationAddress.toggled(chosen, Facet.KIND, "social-centre")).isEqualTo(all);
  }
}
