package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeQuery;
import fr.essaim.core.prototypes.PrototypeSort;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.web.shell.PageAddress;

/** Reads the public list's query from its address. */
final class PublicQuery {

  static final String THEME = "theme";
  static final String STATE = "state";
  static final String KIND = "kind";
  static final String AUDIENCE = "audience";
  static final String CENTRE = "centre";
  static final String LICENCE = "licence";

  private PublicQuery() {}

  static PrototypeQuery of(PageAddress address) {
    return PrototypeQuery.words(address.text("q"))
        .withThemes(address.texts(THEME))
        .withStates(address.constants(STATE, PrototypeState.class))
        .withKinds(address.constants(KIND, PrototypeKind.class))
        .withAudiences(address.constants(AUDIENCE, Audience.class))
        .withCentres(address.texts(CENTRE))
        .withLicences(address.constants(LICENCE, Licence.class))
        .sortedBy(address.constant("sort", PrototypeSort.class, PrototypeSort.RELEVANCE))
        .atPage(address.page());
  }
}
