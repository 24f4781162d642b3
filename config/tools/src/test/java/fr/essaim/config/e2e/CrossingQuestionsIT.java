package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the demonstration's data answer to questions that compare, sum and cross contexts. */
class CrossingQuestionsIT {

  private static final Pattern FILE = Pattern.compile("href=\"(/sparql[^\"]*format=csv)\"");

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Web web = new Web(essaim.baseUrl());

  /** The answer as its file has it. */
  private String answer(String question) {
    Matcher file = FILE.matcher(web.get("/donnees/questions/" + question).body());
    assertThat(file.find()).as(question).isTrue();
    return web.get(file.group(1).replace("&amp;", "&")).body();
  }

  @Test
  void whatHasBeenInUseSinceADate() {
    assertThat(answer("en-usage-depuis?since=2020"))
        .contains("La valise numérique (exemple)", "Le café des clics (exemple)");
    assertThat(answer("en-usage-depuis?since=2023"))
        .contains("La valise numérique (exemple)")
        .doesNotContain("Le café des clics (exemple)");
  }

  @Test
  void howLongItTookFromTheIdea() {
    assertThat(answer("de-l-idee-a-l-usage"))
        .contains(
            "La valise numérique (exemple),2022-09,2023-10-02,13,13",
            "Le café des clics (exemple),2021,2022-12-06,12,23");
  }

  @Test
  void whatItCosts() {
    assertThat(answer("ce-que-cela-coute?figure=sheet-figure-cost-once"))
        .contains("Lutte contre les exclusions,1,620", "Parentalité,1,85");
    assertThat(answer("ce-que-cela-coute?figure=sheet-figure-hours-yearly"))
        .contains("Accueil,1,120");
  }

  @Test
  void whereItIsInUse() {
    assertThat(answer("installations-par-departement")).contains("Pas-de-Calais,", "Nord,");
    assertThat(answer("installations-autour?commune=Lens&within=5000"))
        .contains(",Lens,0")
        .doesNotContain("Dunkerque");
    assertThat(answer("quartiers-prioritaires"))
        .contains("Quartier des Peupliers (exemple),QN06299M,2024");
  }

  @Test
  void whatMoneyLedTo() {
    assertThat(answer("ce-qui-a-essaime")).contains("Ateliers numériques des Deux-Rives (exemple)");
    assertThat(answer("qui-finance-quel-prototype")).contains("Le café des clics (exemple)");
  }

  @Test
  void whatThereIsForAnAge() {
    assertThat(answer("offres-par-quartier?age=8"))
        .contains("Quartier des Peupliers (exemple)", "Aide aux devoirs");
    assertThat(answer("offres-par-quartier?age=1")).doesNotContain("Aide aux devoirs");
  }

  @Test
  void codesAreLinksThatAreCounted() {
    assertThat(web.get("/doc/territory/commune-59350.nt").body())
        .contains(
            "<http://id.insee.fr/geo/commune/59350>",
            "<http://www.wikidata.org/entity/Q648>",
            "<https://sws.geonames.org/2998324/>");
    assertThat(web.get("/.well-known/void").body())
        .contains("/.well-known/void#insee", "/.well-known/void#wikidata");
  }
}
