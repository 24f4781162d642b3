package fr.essaim.web.prototypes;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationSort;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.ThemeOrigin;
import fr.essaim.core.prototypes.Upload;
import fr.essaim.web.drafts.TypedFields;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the forms of prototypes offer to choose from; every value is a text. */
@Named
@RequestScoped
public class PrototypeOptions {

  /** What the network's centres mostly choose, before the others. */
  private static final List<Licence> USUAL =
      List.of(Licence.CC_BY_SA_4_0, Licence.CC_BY_4_0, Licence.LICENCE_OUVERTE_2_0);

  /** More is no help: one more letter is. */
  private static final int PROPOSED = 10;

  @Inject private PrototypeLibrary library;
  @Inject private OrganisationDirectory organisations;
  @Inject private Access access;
  @Inject private Text text;
  @Inject private Language language;

  /** The most bytes that a file may have. */
  public int getLargestFile() {
    return Upload.MAX_SIZE;
  }

  public List<Option> getKinds() {
    return Option.of(PrototypeKind.values(), text);
  }

  public List<Option> getAudiences() {
    return Option.of(Audience.values(), text);
  }

  /** All themes, list after list. */
  public List<Option> getThemes() {
    return Arrays.stream(ThemeOrigin.values())
        .flatMap(origin -> themesOf(origin).stream())
        .toList();
  }

  /** The themes list after list, each with what is chosen in it among the themes of a form. */
  public List<ThemeChoices> themes(TypedFields form) {
    return Arrays.stream(ThemeOrigin.values())
        .map(origin -> new ThemeChoices(origin, themesOf(origin), form.getLists()))
        .toList();
  }

  public List<Option> getLicences() {
    return getExplainedLicences().stream()
        .map(
            licence ->
                new Option(
                    licence.name(),
                    licence.isOpen()
                        ? licence.title()
                        : text.of("prototypes.licence.restricted", licence.title())))
        .toList();
  }

  /** All licences in the order of the choice, the usual ones first. */
  public List<Licence> getExplainedLicences() {
    return Stream.concat(USUAL.stream(), Arrays.stream(Licence.values())).distinct().toList();
  }

  /** The languages that a resource is usually in. */
  public List<Option> getLanguages() {
    return List.of(
        new Option("fr", text.get("prototypes.language.fr")),
        new Option("en", text.get("prototypes.language.en")),
        new Option("nl", text.get("prototypes.language.nl")),
        new Option("ar", text.get("prototypes.language.ar")));
  }

  /** The organisations that the person may start a prototype for. */
  public List<Option> getStewards() {
    return known().stream()
        .filter(card -> access.allows(Permission.PROTOTYPE_EDIT, card.key()))
        .map(card -> new Option(card.key(), card.name()))
        .toList();
  }

  /** The organisations that the person may give a prototype to, beside the one that has it. */
  public List<Option> heirs(String steward) {
    return known().stream()
        .filter(card -> !card.key().equals(steward))
        .filter(card -> access.allows(Permission.PROTOTYPE_PUBLISH, card.key()))
        .map(card -> new Option(card.key(), card.name()))
        .toList();
  }

  /**
   * The keys of the organisations where a prototype may have been made that words find, the
   * likeliest first: of all that are public or one's own.
   */
  public List<String> origins(String words) {
    ListQuery likeliest = ListQuery.words(words).ofSize(ListQuery.MAX_SIZE);
    return organisations.search(likeliest).rows().stream()
        .filter(card -> card.kind().isCentre() || card.kind().canBeFederated())
        .limit(PROPOSED)
        .map(OrganisationCard::key)
        .toList();
  }

  private List<OrganisationCard> known() {
    return organisations.cards(everything());
  }

  private static ListQuery everything() {
    return ListQuery.all().sortedBy(OrganisationSort.NAME).ofSize(ListQuery.MAX_SIZE);
  }

  private List<Option> themesOf(ThemeOrigin origin) {
    return library.themes().stream()
        .filter(theme -> theme.origin() == origin)
        .map(theme -> new Option(theme.key(), theme.label(language.getTag())))
        .toList();
  }
}
