package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.essaim.config.RunningEssaim;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the rules of the spread refuse, where and in which words; and two people at once. */
@ExtendWith(LastSeen.class)
class SpreadRefusalsIT {

  private static final String TRANSFERS = "/intranet/transferts/";
  private static final String TRANSFER = TRANSFERS + "mjc-falaises-exemple-centre-beffroi-exemple";
  private static final String ABANDONED =
      TRANSFERS + "tiers-lieu-halle-exemple-centre-peupliers-exemple";
  private static final String INSTALLATIONS = "/intranet/installations/";
  private static final String PLANNED =
      INSTALLATIONS + "la-valise-numerique-exemple-centre-glacis-exemple";
  private static final String USED =
      INSTALLATIONS + "le-cafe-des-clics-exemple-centre-beffroi-exemple";
  private static final String OFFERED =
      "/intranet/adaptations/la-valise-numerique-exemple-evs-corons-exemple-adaptation";

  private static final String FUTURE =
      "1er décembre 2099 est dans le futur : donnez une date passée.";

  private final RunningEssaim essaim = RunningEssaim.shared();

  /**
   * Something that is refused.
   *
   * @param typed by field
   * @param said by field, or its beginning
   */
  private record Refused(
      String path, Map<String, String> typed, String button, Map<String, String> said) {}

  /** Of a centre that begins something with the Café des clics, which it has. */
  private static final List<Refused> OF_A_CENTRE =
      List.of(
          new Refused(
              TRANSFERS + "nouveau?prototype=le-cafe-des-clics-exemple&mentor=centre-digue-exemple",
              Map.of("nextStep", "Nous seuls"),
              "agree",
              Map.of(
                  "receiver",
                  "Un centre ne s\u2019accompagne pas lui-même : choisissez-en un autre.")),
          new Refused(
              TRANSFERS + "nouveau?prototype=le-cafe-des-clics-exemple&mentor=federation-exemple",
              Map.of("since", "2024"),
              "agree",
              Map.of("channel", "La fédération accompagne : choisissez « Par la fédération ».")),
          new Refused(
              TRANSFERS + "nouveau?mentor=centre-beffroi-exemple",
              Map.of("since", "2024"),
              "agree",
              Map.of("prototypes", "Choisissez au moins un prototype.")),
          new Refused(
              INSTALLATIONS + "nouvelle?prototype=le-cafe-des-clics-exemple",
              Map.of("since", "2026"),
              "create",
              Map.of(
                  "prototype",
                  "Ce centre a déjà ce prototype : ouvrez cette installation, ou arrêtez-la"
                      + " d\u2019abord.")),
          new Refused(
              INSTALLATIONS + "nouvelle?prototype=la-valise-numerique-exemple",
              Map.of("version", "9.9"),
              "create",
              Map.of(
                  "version",
                  "La version 9.9 n\u2019est pas publiée : choisissez-en une autre, ou laissez"
                      + " vide.")));

  private static final List<Refused> OF_THE_FEDERATION =
      List.of(
          new Refused(
              TRANSFER,
              Map.of("since", "2020"),
              "advance",
              Map.of("since", "2020 est avant l\u2019étape « Accord » (")),
          new Refused(TRANSFER, Map.of("since", "2099-12-01"), "advance", Map.of("since", FUTURE)),
          new Refused(
              TRANSFER, Map.of("reason", ""), "abandon", Map.of("reason", "Dites pourquoi.")),
          new Refused(
              TRANSFER + "/seances/nouvelle",
              Map.of("date", "2000-01-01", "hours", "2 h", "note", "Trop tôt."),
              "hold",
              Map.of("supports", "Dites de quoi il s\u2019agissait.")),
          new Refused(
              TRANSFER + "/seances/nouvelle",
              Map.of("hours", "25", "residents", "-1", "note", "Trop long."),
              "hold",
              Map.of(
                  "hours",
                  "Une séance dure plus que rien, et 24 heures au plus.",
                  "residents",
                  "Donnez un nombre de personnes, de 0 à 10 000.",
                  "supports",
                  "Dites de quoi il s\u2019agissait.")),
          new Refused(
              PLANNED,
              Map.of("next", "IN_USE", "since", "2026-05"),
              "move",
              Map.of("since", "mai 2026 est avant « Prévue » (")),
          new Refused(
              PLANNED,
              Map.of("next", "IN_USE", "since", "2099-12-01"),
              "move",
              Map.of("since", FUTURE)),
          new Refused(PLANNED, Map.of("reason", ""), "stop", Map.of("reason", "Dites pourquoi.")),
          new Refused(
              USED,
              Map.of("testimony", ""),
              "tell",
              Map.of("uses", "Donnez un nombre, ou dites ce que l\u2019on en pense.")),
          new Refused(
              USED,
              Map.of("uses", "beaucoup", "testimony", "Utile."),
              "tell",
              Map.of("uses", "Donnez un nombre, de 0 à 1 000 000.")),
          new Refused(
              USED, Map.of("date", "2099-12-01", "uses", "3"), "tell", Map.of("date", FUTURE)),
          new Refused(
              USED + "/adaptations/nouvelle",
              Map.of("title", "", "changed", "", "reason", "Le soir."),
              "note",
              Map.of("title", "Donnez un titre.", "changed", "Dites ce qui change.")),
          new Refused(
              USED + "/adaptations/nouvelle",
              Map.of("title", "Le soir", "changed", "À 19 h.", "since", "2099-12-01"),
              "note",
              Map.of("since", FUTURE)),
          new Refused(
              OFFERED, Map.of("answer", ""), "decline", Map.of("answer", "Dites pourquoi.")),
          new Refused(
              OFFERED,
              Map.of("answer", "Oui.", "version", ""),
              "accept",
              Map.of("version", "Choisissez la version où elle se trouvera.")));

  @Test
  void eachRuleSaysAtItsFieldWhatItRefusesAndNothingTypedIsLost() {
    SoftAssertions all = new SoftAssertions();
    try (Visit centre = Visit.of(essaim, Visit.DESK);
        Visit federation = Visit.of(essaim, Visit.DESK)) {
      centre.signIn(manager("centre-digue-exemple"));
      OF_A_CENTRE.forEach(each -> refuse(centre, each, all));
      federation.signIn(essaim.account("FEDERATION"));
      OF_THE_FEDERATION.forEach(each -> refuse(federation, each, all));
    }
    all.assertAll();
  }

  private RunningEssaim.Account manager(String centre) {
    return essaim.accounts().stream()
        .filter(each -> each.role().equals("MANAGER") && each.organisation().equals(centre))
        .findFirst()
        .orElseThrow();
  }

  private static void refuse(Visit visit, Refused each, SoftAssertions all) {
    Page page = visit.go(each.path());
    open(page);
    for (String whom : List.of("receiver", "centre")) {
      choose(page, "#" + whom, "digue");
    }
    each.typed().forEach((field, value) -> type(form(page, each).locator("#" + field), value));
    form(page, each).locator("#" + each.button()).click();
    page.locator(".problems").waitFor();
    open(page);
    Map<String, String> said = new TreeMap<>();
    each.said()
        .forEach(
            (field, sentence) -> {
              String found =
                  form(page, each)
                      .locator("#" + field + "-error")
                      .innerText()
                      .replaceAll("[\u00a0\u202f]", " ");
              said.put(field, found.contains(sentence) ? sentence : found);
            });
    all.assertThat(said).as(each.path() + " " + each.typed()).isEqualTo(new TreeMap<>(each.said()));
    each.typed()
        .forEach(
            (field, value) ->
                all.assertThat(form(page, each).locator("#" + field).inputValue())
                    .as(each.path() + " " + field)
                    .isEqualTo(value));
  }

  private static Locator form(Page page, Refused each) {
    return page.locator("form:has(#" + each.button() + ")");
  }

  /** Finds a centre by its name, where the page has such a field and it is empty. */
  private static void choose(Page page, String field, String word) {
    Locator input = page.locator(field + "_input");
    if (input.count() == 1 && input.inputValue().isEmpty()) {
      input.pressSequentially(word);
      page.locator(field + "_panel [data-item-value]").first().click();
    }
  }

  private static void open(Page page) {
    page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
  }

  private static void type(Locator field, String value) {
    if ("SELECT".equals(field.evaluate("field => field.tagName"))) {
      field.selectOption(value);
    } else {
      field.fill(value);
    }
  }

  @Test
  void aSessionIsAfterTheAgreementAndNoneOfWhatIsAbandoned() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      visit.signIn(essaim.account("FEDERATION"));
      Page page = visit.go(TRANSFER + "/seances/nouvelle");
      page.locator("#date").fill("2000-01-01");
      page.locator("#hours").fill("2 h");
      page.locator("#supports input").first().check();
      page.locator("#hold").click();
      page.locator("#date-error").getByText("est avant l\u2019accord (").waitFor();

      page = visit.go(ABANDONED + "/seances/nouvelle");

      page.getByText("on n\u2019y note plus de séance").waitFor();
      assertThat(page.url()).endsWith(ABANDONED);
    }
  }

  @Test
  void twoPeopleWhoEditOneTransferSeeBothAndLoseNothing() {
    try (Visit one = Visit.of(essaim, Visit.DESK);
        Visit other = Visit.of(essaim, Visit.PHONE)) {
      one.signIn(essaim.account("FEDERATION"));
      other.signIn(essaim.account("ADMINISTRATOR"));
      Page mine = one.go(TRANSFER + "/modifier");
      Page theirs = other.go(TRANSFER + "/modifier");
      theirs.locator("#nextStep").fill("Visite le 9.");
      theirs.locator("#blocker").fill("La salle.");
      theirs.locator("#save").click();
      theirs.waitForURL("**" + TRANSFER);

      mine.locator("#nextStep").fill("Visite le 10.");
      mine.locator("#save").click();
      mine.locator("#conflict-title").waitFor();

      assertThat(mine.locator(".sides").allInnerTexts())
          .singleElement()
          .asString()
          .contains("Visite le 9.", "Visite le 10.");
      assertThat(mine.locator("#nextStep").inputValue()).isEqualTo("Visite le 10.");
      assertThat(mine.locator("#blocker").inputValue()).isEqualTo("La salle.");
      assertThat(one.accessibilityFaults()).isEmpty();
      mine.locator("#save").click();
      mine.waitForURL("**" + TRANSFER);
      assertThat(mine.locator("main").innerText()).contains("Visite le 10.", "La salle.");
    }
  }

  @Test
  void twoPeopleWhoTakeOneTransferOnDoNotTakeItTwoStages() {
    String transfer = TRANSFERS + "evs-moulin-exemple-centre-digue-exemple";
    try (Visit one = Visit.of(essaim, Visit.DESK);
        Visit other = Visit.of(essaim, Visit.DESK)) {
      one.signIn(essaim.account("FEDERATION"));
      other.signIn(essaim.account("ADMINISTRATOR"));
      Page mine = one.go(transfer);
      Page theirs = other.go(transfer);
      theirs.locator("#advance").click();
      theirs.locator("[role=status]").getByText("Installation").waitFor();

      mine.locator("#advance").click();

      mine.locator(".problems")
          .getByText("De «\u00a0Installation\u00a0», on ne passe pas à «\u00a0Installation\u00a0»")
          .waitFor();
      assertThat(mine.locator("#advancing h2").innerText()).contains("Autonome");
      assertThat(one.go(transfer).locator("main .tags").first().innerText())
          .contains("Installation");
    }
  }
}
