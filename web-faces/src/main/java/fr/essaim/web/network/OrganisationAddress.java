package fr.essaim.web.network;

import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationQuery;
import fr.essaim.core.network.PublicationState;
import fr.essaim.web.shell.Address;
import fr.essaim.web.shell.Parameters;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A list of organisations as its address says it: {@code ?q=echo&nature=mjc&page=2}. */
public final class OrganisationAddress {

  /** A facet, and the parameter that says what is chosen of it. */
  public enum Facet {
    KIND("nature"),
    TERRITORY("territoire"),
    PUBLICATION("publication");

    private final String parameter;

    Facet(String parameter) {
      this.parameter = parameter;
    }

    public String parameter() {
      return parameter;
    }
  }

  private static final String WORDS = "q";
  private static final String SORT = "tri";
  private static final String PAGE = "page";

  private OrganisationAddress() {}

  /** What the parameters of a request ask for. */
  public static OrganisationQuery read(Map<String, String[]> values) {
    Parameters parameters = new Parameters(values);
    return new OrganisationQuery(
        parameters.first(WORDS),
        parameters.all(Facet.KIND.parameter, OrganisationKind.class),
        parameters.all(Facet.TERRITORY.parameter),
        parameters.all(Facet.PUBLICATION.parameter, PublicationState.class),
        parameters.one(SORT, OrganisationQuery.Sort.class).orElse(null),
        parameters.number(PAGE),
        OrganisationQuery.DEFAULT_SIZE);
  }

  /** The address of a list; only what differs from the whole list stands in it. */
  public static String write(String path, OrganisationQuery query) {
    Address address = new Address(path).with(WORDS, query.text());
    for (Facet facet : Facet.values()) {
      address.with(facet.parameter, chosen(query, facet));
    }
    if (query.sort() != OrganisationQuery.Sort.RELEVANCE) {
      address.with(SORT, Parameters.word(query.sort()));
    }
    return address.atPage(PAGE, query.number()).toString();
  }

  /** The same list with one value of a facet chosen, or let go if it was; at its first page. */
  public static OrganisationQuery toggled(OrganisationQuery query, Facet facet, String value) {
    Set<String> values = new TreeSet<>(chosen(query, facet));
    if (!values.remove(value)) {
      values.add(value);
    }
    return new OrganisationQuery(
        query.text(),
        facet == Facet.KIND ? Parameters.constants(values, OrganisationKind.class) : query.kinds(),
        facet == Facet.TERRITORY ? values : query.territoryKeys(),
        facet == Facet.PUBLICATION
            ? Parameters.constants(values, PublicationState.class)
            : query.publications(),
        query.sort(),
        1,
        query.size());
  }

  /** The same list at another page. */
  public static OrganisationQuery atPage(OrganisationQuery query, int number) {
    return sized(query, number, query.size());
  }

  /** The same list at another page, with another number of rows a page. */
  public static OrganisationQuery sized(OrganisationQuery query, int number, int size) {
    return new OrganisationQuery(
        query.text(),
        query.kinds(),
        query.territoryKeys(),
        query.publications(),
        query.sort(),
        number,
        size);
  }

  /** The values of a facet that a list has chosen, as addresses write them. */
  public static Set<String> chosen(OrganisationQuery query, Facet facet) {
    return switch (facet) {
      case KIND -> Parameters.words(query.kinds());
      case TERRITORY -> query.territoryKeys();
      case PUBLICATION -> Parameters.words(query.publications());
    };
  }
}
