package fr.essaim.web.prototypes;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.prototypes.Facets;
import fr.essaim.core.prototypes.PrototypeList;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PrototypeSort;
import fr.essaim.core.prototypes.Theme;
import fr.essaim.web.intranet.FacetGroup;
import fr.essaim.web.prototypes.PrototypeAddress.Facet;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Parameters;
import fr.essaim.web.shell.Text;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The prototypes of one's own organisations and all that are public, as the address says. */
@Named
@RequestScoped
public class DossierListPage {

  @Inject private PrototypeService service;
  @Inject private Access access;
  @Inject private HttpServletRequest request;
  @Inject private Text text;
  @Inject private Language language;

  private PrototypeList list;
  private OrganisationScope own;

  @PostConstruct
  void load() {
    list = service.list(PrototypeAddress.read(request.getParameterMap()));
    own = access.scope(Permission.PROTOTYPE_READ);
  }

  public PrototypeList getList() {
    return list;
  }

  /** Where a row leads: to its dossier, or to its public page where it is another centre's. */
  public String address(PrototypeRow row) {
    return own.contains(row.steward().key())
        ? Dossiers.path(row.key())
        : "/prototypes/" + row.key();
  }

  public boolean isOwn(PrototypeRow row) {
    return own.contains(row.steward().key());
  }

  /** The labels of a row's themes. */
  public String themes(PrototypeRow row) {
    return row.themeKeys().stream()
        .map(key -> list.themes().get(key))
        .filter(theme -> theme != null)
        .map(theme -> theme.label(language.getTag()))
        .collect(Collectors.joining(", "));
  }

  public boolean isNarrowed() {
    return !page(1).equals(Dossiers.PATH);
  }

  public PrototypeSort[] getSorts() {
    return PrototypeSort.values();
  }

  public String word(Enum<?> constant) {
    return Parameters.word(constant);
  }

  /** The facets, for a form that keeps what is chosen of them. */
  public List<Facet> getKept() {
    return Arrays.asList(Facet.values());
  }

  public Set<String> chosen(Facet facet) {
    return PrototypeAddress.chosen(list.query(), facet);
  }

  /** The address of a page of this list. */
  public String page(int number) {
    return PrototypeAddress.write(Dossiers.PATH, list.query().atPage(number));
  }

  /** The address of this list as a file. */
  public String file(String extension) {
    return PrototypeAddress.write(Dossiers.PATH + "." + extension, list.query().atPage(1));
  }

  public List<FacetGroup> getFacets() {
    Facets facets = list.facets();
    return List.of(
        group(Facet.STATE, facets.states(), text::label, Parameters::word),
        group(Facet.PUBLICATION, facets.publications(), text::label, Parameters::word),
        group(Facet.THEME, facets.themes(), theme -> theme.label(language.getTag()), Theme::key),
        group(Facet.KIND, facets.kinds(), text::label, Parameters::word),
        group(Facet.AUDIENCE, facets.audiences(), text::label, Parameters::word),
        group(Facet.CENTRE, facets.centres(), centre -> centre.name(), centre -> centre.key()),
        group(Facet.LICENCE, facets.licences(), licence -> licence.title(), Parameters::word));
  }

  private <T> FacetGroup group(
      Facet facet,
      List<Facets.Count<T>> counts,
      Function<T, String> label,
      Function<T, String> value) {
    return new FacetGroup(
        text.get("prototypes.facet." + facet.parameter()),
        counts.stream()
            .map(
                count ->
                    new FacetGroup.Choice(
                        label.apply(count.value()),
                        count.count(),
                        count.chosen(),
                        PrototypeAddress.write(
                            Dossiers.PATH,
                            PrototypeAddress.toggled(
                                list.query(), facet, value.apply(count.value())))))
            .toList());
  }
}
