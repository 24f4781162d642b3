package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import fr.essaim.config.trial.WebSession;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The five funders of the founding document, the European one by those who manage it: each reads
 * the operation that it pays for, and nothing of any other.
 */
class FundersIT {

  private static final String PAID_FOR = "/intranet/operations/centres-sociaux-connectes-phase-2";
  private static final String OTHER = "ateliers-des-deux-rives-exemple";
  private static final String OTHERS = "/intranet/operations/" + OTHER;

  private static final List<String> READ = List.of("", "/financement", "/effectifs", "/historique");

  private static final List<String> KEPT_BY_OTHERS =
      List.of(
          PAID_FOR + "/modifier",
          PAID_FOR + "/objectifs/nouveau",
          PAID_FOR + "/financement/lignes/nouvelle",
          PAID_FOR + "/conventions/nouvelle",
          PAID_FOR + "/depenses/nouvelle",
          PAID_FOR + "/effectifs/nouveau",
          "/intranet/operations/nouvelle",
          "/intranet/indicateurs/nouvelle",
          "/intranet/organisations/nouvelle",
          "/intranet/organisations/belencontre/modifier",
          "/intranet/prototypes/nouveau",
          "/intranet/prototypes/eduquer-ca-s-apprend",
          "/intranet/transferts/nouveau",
          "/intranet/essaimage",
          "/intranet/lieux/nouveau",
          "/intranet/contributions",
          "/intranet/doublons",
          "/intranet/administration",
          "/intranet/administration/comptes",
          "/intranet/administration/journal",
          "/intranet/administration/import",
          "/intranet/administration/signalements",
          "/intranet/administration/registre");

  private static final List<String> OF_ANOTHER_OPERATION =
      List.of(
          "/intranet/conventions/" + OTHER + "-fonds-exemple",
          "/intranet/conventions/" + OTHER + "-fonds-exemple/historique",
          "/intranet/depenses/" + OTHER + "-d1",
          "/intranet/depenses/" + OTHER + "-d1/historique",
          "/intranet/depenses/preuves/" + OTHER + "-d1/00000000-0000-4000-8000-000000000001",
          "/intranet/demandes-de-paiement/" + OTHER + "-p1",
          "/intranet/demandes-de-paiement/" + OTHER + "-p1/controle.zip",
          "/intranet/demandes-de-paiement/" + OTHER + "-p1/historique");

  private final RunningEssaim essaim = RunningEssaim.shared();

  static Stream<String> funders() {
    return Stream.of("region-exemple", "etat", "departement-nord", "mel", "caf-nord");
  }

  @ParameterizedTest
  @MethodSource("funders")
  void readsWhatItPaysForAndNothingElse(String organisation) throws InterruptedException {
    WebSession funder = session(organisation);

    for (String part : READ) {
      assertThat(funder.get(PAID_FOR + part).status()).as(part).isEqualTo(200);
    }
    assertThat(funder.get(PAID_FOR + "/financement").body())
        .contains("649\u202f999", "150\u202f000", "999\u202f999");
    assertThat(funder.get(PAID_FOR).body()).contains("Nouveaux prototypes");
    for (String path : KEPT_BY_OTHERS) {
      assertThat(funder.get(path).status()).as(path).isIn(403, 404);
    }
    for (String part : READ) {
      assertThat(funder.get(OTHERS + part).status()).as(OTHERS + part).isEqualTo(404);
    }
    for (String path : OF_ANOTHER_OPERATION) {
      assertThat(funder.get(path).status()).as(path).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @MethodSource("funders")
  void findsInItsListsAndFilesWhatItPaysForAlone(String organisation) throws InterruptedException {
    WebSession funder = session(organisation);

    Map<String, String> said =
        Map.of(
            "/intranet/operations",
            OTHER,
            "/intranet/conventions",
            OTHER,
            "/intranet/demandes-de-paiement",
            OTHER,
            "/intranet/depenses",
            "Tablettes des ateliers");
    for (Map.Entry<String, String> list : said.entrySet()) {
      for (String file : List.of("", ".csv", ".json")) {
        WebSession.Page page = funder.get(list.getKey() + file);
        assertThat(page.status()).as(list.getKey() + file).isEqualTo(200);
        assertThat(page.body()).as(list.getKey() + file).doesNotContain(list.getValue());
      }
    }
    assertThat(funder.get("/intranet/operations.json").body()).contains("\"total\":1");
    assertThat(funder.get("/intranet/indicateurs").status()).isEqualTo(200);
    assertThat(funder.get("/intranet/recherche?q=tablettes").body())
        .doesNotContain("Tablettes des ateliers");
  }

  @ParameterizedTest
  @MethodSource("funders")
  void findsItsOperationOnItsHomePage(String organisation) throws InterruptedException {
    assertThat(session(organisation).get("/intranet").body())
        .contains("href=\"" + PAID_FOR + "\"")
        .doesNotContain(OTHER);
  }

  @ParameterizedTest
  @MethodSource("funders")
  void aPageOfItsOperationSaysWhoPays(String organisation) throws InterruptedException {
    WebSession funder = session(organisation);

    assertThat(funder.get(PAID_FOR + "/financement").body()).contains("class=\"funded\"");
    assertThat(funder.get("/intranet").body()).doesNotContain("class=\"funded\"");
  }

  private WebSession session(String organisation) throws InterruptedException {
    RunningEssaim.Account account =
        essaim.accounts().stream()
            .filter(each -> each.role().equals("FUNDER"))
            .filter(each -> each.organisation().equals(organisation))
            .findFirst()
            .orElseThrow();
    return new WebSession(essaim.baseUrl()).signIn(account.email(), account.password());
  }
}
