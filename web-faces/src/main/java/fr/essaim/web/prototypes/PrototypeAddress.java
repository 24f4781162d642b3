package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeQuery;
import fr.essaim.core.prototypes.PrototypeSort;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.PublicationState;
import fr.essaim.web.shell.Address;
import fr.essaim.web.shell.Parameters;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A list of prototypes as its address says it: {@code ?q=cv&etat=tested&page=2}. */
public final class PrototypeAddress {

  /** The parameter of the searched words. */
  public static final String WORDS = "q";

  /** The parameter of the order. */
  public static final String SORT = "tri";

  private static final String PAGE = "page";

  /** A facet, and the parameter that says what is chosen of it. */
  public enum Facet {
    THEME("theme"),
    STATE("etat"),
    KIND("nature"),
    AUDIENCE("public"),
    CENTRE("centre"),
    LICENCE("licence"),
    PUBLICATION("publication");

    private final String parameter;

    Facet(String parameter) {
      this.parameter = parameter;
    }

    public String parameter() {
      return parameter;
    }
  }

  private PrototypeAddress() {}

  /** What the parameters of a request ask for. */
  public static PrototypeQuery read(Map<String, String[]> values) {
    Parameters parameters = new Parameters(values);
    return PrototypeQuery.all()
        .withText(parameters.first(WORDS))
        .withThemes(parameters.all(Facet.THEME.parameter))
        .withCentres(parameters.all(Facet.CENTRE.parameter))
        .withStates(parameters.all(Facet.STATE.parameter, PrototypeState.class))
        .withKinds(parameters.all(Facet.KIND.parameter, PrototypeKind.class))
        .withAudiences(parameters.all(Facet.AUDIENCE.parameter, Audience.class))
        .withLicences(parameters.all(Facet.LICENCE.parameter, Licence.class))
        .withPublications(parameters.all(Facet.PUBLICATION.parameter, PublicationState.class))
        .sortedBy(parameters.one(SORT, PrototypeSort.class).orElse(PrototypeSort.RELEVANCE))
        .atPage(parameters.number(PAGE));
  }

  /** The address of a list; only what differs from the whole list stands in it. */
  public static String write(String path, PrototypeQuery query) {
    Address address = new Address(path).with(WORDS, query.text());
    for (Facet facet : Facet.values()) {
      address.with(facet.parameter, chosen(query, facet));
    }
    if (query.sort() != PrototypeSort.RELEVANCE) {
      address.with(SORT, Parameters.word(query.sort()));
    }
    return address.atPage(PAGE, query.page()).toString();
  }

  /** The same list with one value of a facet chosen, or let go if it was; at its first page. */
  public static PrototypeQuery toggled(PrototypeQuery query, Facet facet, String value) {
    Set<String> values = new TreeSet<>(chosen(query, facet));
    if (!values.remove(value)) {
      values.add(value);
    }
    return switch (facet) {
      case THEME -> query.withThemes(values);
      case CENTRE -> query.withCentres(values);
      case STATE -> query.withStates(Parameters.constants(values, PrototypeState.class));
      case KIND -> query.withKinds(Parameters.constants(values, PrototypeKind.class));
      case AUDIENCE -> query.withAudiences(Parameters.constants(values, Audience.class));
      case LICENCE -> query.withLicences(Parameters.constants(values, Licence.class));
      case PUBLICATION ->
          query.withPublications(Parameters.constants(values, PublicationState.class));
    };
  }

  /** The values of a facet that a list has chosen, as addresses write them. */
  public static Set<String> chosen(PrototypeQuery query, Facet facet) {
    return switch (facet) {
      case THEME -> query.themes();
      case CENTRE -> query.centres();
      case STATE -> Parameters.words(query.states());
      case KIND -> Parameters.words(query.kinds());
      case AUDIENCE -> Parameters.words(query.audiences());
      case LICENCE -> Parameters.words(query.licences());
      case PUBLICATION -> Parameters.words(query.publications());
    };
  }
}
