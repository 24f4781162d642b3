package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page, on a phone and at a desk: what axe finds, and whether it fits. */
@ExtendWith(LastSeen.class)
class AccessibilityIT {

  static final List<String> PUBLIC =
      List.of(
          "/",
          "/prototypes",
          "/prototypes?q=rien-de-tel",
          "/prototypes/eduquer-ca-s-apprend",
          "/prototypes/eduquer-ca-s-apprend/imprimer",
          "/prototypes/eduquer-ca-s-apprend/affiche",
          "/prototypes/le-cafe-des-clics-exemple",
          "/carte",
          "/carte?stage=from-6&near=50.43,2.83&within=5000&day=3",
          "/carte?q=rien-de-tel&stage=parents",
          "/carte/ludotheque-pousse-pion-exemple",
          "/carte/ludotheque-pousse-pion-exemple/imprimer",
          "/carte/ludotheque-pousse-pion-exemple/corriger",
          "/carte/ludotheque-pousse-pion-exemple/confirmer",
          "/carte/ludotheque-pousse-pion-exemple/signaler",
          "/carte/proposer",
          "/carte/ludotheque-pousse-pion-exemple/fiche",
          "/essaimage",
          "/essaimage?annee=2024&prototype=le-cafe-des-clics-exemple",
          "/organisations",
          "/organisations/lazare-garreau",
          "/prototypes/radio-demarches-exemple",
          "/organisations/centre-digue-exemple",
          "/recherche?q=numerique",
          "/donnees",
          "/donnees/organisations",
          "/donnees/prototypes",
          "/donnees/essaimage",
          "/donnees/limites",
          "/donnees/vocabulaire",
          "/donnees/questions",
          "/donnees/questions/prototypes-par-theme?theme=parentalite",
          "/donnees/questions/themes",
          "/donnees/questions/carte-des-organisations",
          "/donnees/questions/recherche",
          "/donnees/questions/versions-depuis?since=hier",
          "/donnees/questions/donne-et-recu",
          "/donnees/usage",
          "/signaler",
          "/accessibilite",
          "/vie-privee",
          "/mentions-legales",
          "/connexion",
          "/connexion?fait=password",
          "/mot-de-passe-oublie",
          "/mot-de-passe-oublie?envoye=1",
          "/invitation/no-such-link",
          "/mot-de-passe/no-such-link",
          "/nouvelle-adresse/no-such-link",
          "/doc/prototype/eduquer-ca-s-apprend.html",
          "/doc/prototype/radio-demarches-exemple.html",
          "/doc/organisation/lazare-garreau.html",
          "/doc/version/radio-demarches-exemple-v1-1.html",
          "/doc/territory/departement-59.html",
          "/doc/theme/parentalite.html",
          "/doc/transfer/centre-beffroi-exemple-centre-peupliers-exemple.html",
          "/doc/installation/le-cafe-des-clics-exemple-centre-beffroi-exemple.html",
          "/doc/adaptation/le-cafe-des-clics-exemple-centre-beffroi-exemple-adaptation.html",
          "/sparql",
          "/nothing-here");

  /** The pages of the intranet, as an administrator sees them. */
  static final List<String> INTRANET =
      List.of(
          "/intranet",
          "/intranet/recherche",
          "/intranet/avis",
          "/intranet/suivis",
          "/intranet/recherche?q=cv",
          "/intranet/prototypes",
          "/intranet/prototypes?q=cv",
          "/intranet/ateliers",
          "/intranet/ateliers/nouveau?date=2026-12-03",
          "/intranet/prototypes/nouveau",
          "/intranet/prototypes/eduquer-ca-s-apprend",
          "/intranet/prototypes/eduquer-ca-s-apprend/modifier",
          "/intranet/prototypes/eduquer-ca-s-apprend/ateliers",
          "/intranet/prototypes/eduquer-ca-s-apprend/ateliers/nouveau",
          "/intranet/prototypes/eduquer-ca-s-apprend/versions",
          "/intranet/prototypes/eduquer-ca-s-apprend/fiche",
          "/intranet/prototypes/eduquer-ca-s-apprend/apercu",
          "/intranet/prototypes/eduquer-ca-s-apprend/historique",
          "/intranet/organisations/lazare-garreau/historique",
          "/intranet/organisations/lazare-garreau/apercu",
          "/intranet/organisations",
          "/intranet/organisations/nouvelle",
          "/intranet/organisations/lazare-garreau",
          "/intranet/organisations/lazare-garreau/modifier",
          "/intranet/organisations/lazare-garreau/fusionner",
          "/intranet/pilotage",
          "/intranet/indicateurs/heures-d-accompagnement/calcul?periode=2026",
          "/intranet/organisations/centre-peupliers-exemple/pilotage",
          "/intranet/operations",
          "/intranet/operations/nouvelle",
          "/intranet/operations/ateliers-des-deux-rives-exemple",
          "/intranet/operations/ateliers-des-deux-rives-exemple/modifier",
          "/intranet/operations/ateliers-des-deux-rives-exemple/historique",
          "/intranet/operations/ateliers-des-deux-rives-exemple/objectifs/nouveau",
          "/intranet/essaimage",
          "/intranet/buts/federation-exemple",
          "/intranet/transferts",
          "/intranet/transferts?vue=board",
          "/intranet/transferts/nouveau",
          "/intranet/transferts/centre-beffroi-exemple-centre-peupliers-exemple",
          "/intranet/transferts/centre-beffroi-exemple-centre-peupliers-exemple/modifier",
          "/intranet/transferts/centre-beffroi-exemple-centre-peupliers-exemple/historique",
          "/intranet/transferts/centre-beffroi-exemple-centre-peupliers-exemple/seances/nouvelle",
          "/intranet/installations",
          "/intranet/installations/nouvelle",
          "/intranet/installations/le-cafe-des-clics-exemple-centre-beffroi-exemple",
          "/intranet/installations/le-cafe-des-clics-exemple-centre-beffroi-exemple/modifier",
          "/intranet/installations/le-cafe-des-clics-exemple-centre-beffroi-exemple/adaptations/nouvelle",
          "/intranet/adaptations",
          "/intranet/accompagnements",
          "/intranet/ailleurs",
          "/intranet/prototypes/le-cafe-des-clics-exemple/reprendre",
          "/intranet/prototypes/le-cafe-des-clics-exemple/reprendre?centre=centre-beffroi-exemple",
          "/intranet/adaptations/le-cafe-des-clics-exemple-centre-beffroi-exemple-adaptation",
          "/intranet/lieux",
          "/intranet/lieux/nouveau",
          "/intranet/contributions",
          "/intranet/mes-contributions",
          "/intranet/doublons",
          "/intranet/tournee",
          "/intranet/lieux/centre-social-des-peupliers-exemple/fusionner",
          "/intranet/lieux/centre-social-des-peupliers-exemple",
          "/intranet/lieux/centre-social-des-peupliers-exemple/modifier",
          "/intranet/lieux/centre-social-des-peupliers-exemple/historique",
          "/intranet/lieux/centre-social-des-peupliers-exemple/offres/nouvelle",
          "/intranet/offres/centre-social-des-peupliers-exemple-aide-aux-devoirs",
          "/intranet/offres/centre-social-des-peupliers-exemple-aide-aux-devoirs/modifier",
          "/intranet/offres/centre-social-des-peupliers-exemple-aide-aux-devoirs/historique",
          "/intranet/annuaire",
          "/intranet/annuaire?q=rien-de-tel",
          "/intranet/idees",
          "/intranet/idees/nouvelle",
          "/intranet/temoignages",
          "/intranet/temoignages/nouveau",
          "/intranet/compte",
          "/intranet/compte/profil",
          "/intranet/compte/donnees",
          "/intranet/bilans",
          "/intranet/bilans/ateliers-des-deux-rives-exemple-bilan-1",
          "/intranet/bilans/ateliers-des-deux-rives-exemple-bilan-1/versions/1",
          "/intranet/bilans/ateliers-des-deux-rives-exemple-bilan-1/versions/1/changements",
          "/intranet/bilans/ateliers-des-deux-rives-exemple-bilan-2",
          "/intranet/modeles-de-bilans",
          "/intranet/modeles-de-bilans/bilan-caf",
          "/intranet/enquetes",
          "/intranet/enquete-nationale",
          "/intranet/questionnaires",
          "/intranet/administration/registre",
          "/intranet/administration/demandes",
          "/intranet/administration/violations",
          "/intranet/administration/violations/nouvelle",
          "/intranet/compte/securite",
          "/intranet/compte/agenda",
          "/intranet/compte/fermer",
          "/intranet/administration/comptes",
          "/intranet/administration/comptes?q=rien-de-tel",
          "/intranet/administration/comptes/inviter",
          "/intranet/administration/comptes/inviter-plusieurs",
          "/intranet/administration",
          "/intranet/administration/premiers-pas",
          "/intranet/administration/sante",
          "/intranet/administration/courrier",
          "/intranet/administration/courrier?dossier=waiting",
          "/intranet/administration/taches",
          "/intranet/administration/parametres",
          "/intranet/administration/journal",
          "/intranet/administration/journal?qui=rien-de-tel",
          "/intranet/administration/publication",
          "/intranet/administration/import",
          "/intranet/administration/signalements");

  private final RunningEssaim essaim = RunningEssaim.shared();

  @Test
  void publicPagesHaveNoFault() {
    assertThat(faults(PUBLIC, visit -> {})).isEmpty();
  }

  @Test
  void pagesOfTheIntranetHaveNoFault() {
    assertThat(faults(INTRANET, visit -> visit.signIn(essaim.account("ADMINISTRATOR")))).isEmpty();
  }

  /** On a phone and at a desk at once, each with a browser of its own: axe keeps one core busy. */
  private List<String> faults(List<String> paths, Consumer<Visit> first) {
    return Stream.of(Visit.PHONE, Visit.DESK)
        .parallel()
        .flatMap(
            width -> {
              try (Visit visit = Visit.of(essaim, width)) {
                first.accept(visit);
                return faults(visit, width, paths).stream();
              }
            })
        .toList();
  }

  private static List<String> faults(Visit visit, int width, List<String> paths) {
    List<String> faults = new ArrayList<>();
    for (String path : paths) {
      String where = path + " at " + width + " ";
      visit.resize(width);
      visit.go(path);
      visit.showWhole();
      visit.accessibilityFaults().forEach(fault -> faults.add(where + fault));
      if (width == Visit.PHONE) {
        visit.resize(Visit.NARROWEST);
        if (visit.scrollsSideways() && isWideWhenOpened(visit, path)) {
          faults.add(path + " is wider than the narrowest phone");
        }
      }
    }
    visit.scriptErrors().forEach(error -> faults.add("script: " + error));
    return faults;
  }

  /** A chart has the width that it was drawn with. */
  private static boolean isWideWhenOpened(Visit visit, String path) {
    visit.go(path);
    return visit.scrollsSideways();
  }
}
