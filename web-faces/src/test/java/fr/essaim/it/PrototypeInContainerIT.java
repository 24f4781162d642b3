package fr.essaim.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.prototypes.CreatePrototype;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.StateSince;
import fr.essaim.core.shared.PartialDate;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only the container's own persistence can get wrong. */
@ExtendWith(ArquillianExtension.class)
class PrototypeInContainerIT {

  @Inject private ActAs act;
  @Inject private OrganisationDirectory organisations;
  @Inject private PrototypeService prototypes;

  @AfterEach
  void leave() {
    act.nobody();
  }

  @Test
  void aStateReachedLaterKeepsItsDate() {
    act.caller("system");
    String name = "essai-" + UUID.randomUUID();
    String centre =
        organisations.create(
            new CreateOrganisation(
                name, OrganisationDetails.of(name, OrganisationKind.SOCIAL_CENTRE)));
    String key =
        prototypes.create(
            new CreatePrototype(centre, PrototypeDetails.titled(name), new PartialDate("2020")));

    prototypes.advance(key, PrototypeState.IN_WORKSHOP, new PartialDate("2021-03"));

    assertThat(prototypes.open(key).states())
        .containsExactly(
            new StateSince(PrototypeState.INITIATED, new PartialDate("2020")),
            new StateSince(PrototypeState.IN_WORKSHOP, new PartialDate("2021-03")));
    assertThat(prototypes.list(ListQuery.words(name)).rows())
        .extracting("key")
        .containsExactly(key);
  }
}
