package fr.essaim.web.prototypes;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.Facets;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.Theme;
import fr.essaim.web.shell.Facet;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Parameters;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a list of prototypes can be narrowed by, in words. */
@RequestScoped
public class PublicFacets {

  @Inject private Text text;
  @Inject private Language language;

  List<Facet> of(Facets found) {
    return Stream.of(
            facet(PublicQuery.THEME, found.themes(), Theme::key, this::label),
            facet(PublicQuery.STATE, found.states(), Parameters::word, text::label),
            facet(PublicQuery.KIND, found.kinds(), Parameters::word, text::label),
            facet(PublicQuery.AUDIENCE, found.audiences(), Parameters::word, text::label),
            facet(PublicQuery.CENTRE, found.centres(), OrganisationRef::key, OrganisationRef::name),
            facet(PublicQuery.LICENCE, found.licences(), Parameters::word, Licence::title))
        .filter(Facet::isUseful)
        .toList();
  }

  private String label(Theme theme) {
    return theme.label(language.getTag());
  }

  private static <T> Facet facet(
      String parameter,
      List<Facets.Count<T>> counts,
      Function<T, String> value,
      Function<T, String> label) {
    return new Facet(
        parameter,
        "prototypes.narrow." + parameter,
        counts.stream()
            .map(
                count ->
                    new Facet.Option(
                        value.apply(count.value()),
                        label.apply(count.value()),
                        count.count(),
                        count.chosen()))
            .toList());
  }
}
