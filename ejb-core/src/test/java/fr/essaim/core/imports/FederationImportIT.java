package fr.essaim.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.network.EditOrganisation;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.tables.ImportProblem;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a federation imports, and for whom. */
class FederationImportIT {

  private final Network network = new Network();
  private final UUID officer = network.person("Officer", Role.FEDERATION, "federation");

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void bringsPrototypesForItsMemberCentresAndTheRestForItself() {
    try (Session session = session(officer)) {
      ImportReport report =
          run(
              session,
              "Titre;Description;Avancement;Proposé par",
              "La radio;Une idée;Initié;Le Moulin",
              "La carte;Une idée;Initié;Le Phare");

      assertThat(report.created()).isEqualTo(2);
      PrototypeService prototypes = session.get(PrototypeService.class);
      assertThat(session.inTransaction(() -> prototypes.open("la-radio")).steward().key())
          .isEqualTo("moulin");
      assertThat(session.inTransaction(() -> prototypes.open("la-carte")).steward().key())
          .isEqualTo("federation");
    }
  }

  @Test
  void isToldOfWhatItBroughtForACentreThatIsNoMoreItsMember() {
    String[] card = {
      "Titre;Description;Avancement;Proposé par", "La radio;Une idée;Initié;Le Moulin"
    };
    try (Session session = session(officer)) {
      run(session, card);
    }
    leave("moulin");

    try (Session session = session(officer)) {
      ImportReport report = run(session, card);

      assertThat(report.left()).isZero();
      assertThat(report.files().get(0).problems())
          .extracting(ImportProblem::code)
          .containsExactly("imports.row.not-yours");
      assertThatThrownBy(
              () ->
                  session.inTransaction(() -> session.get(PrototypeService.class).open("la-radio")))
          .isInstanceOf(NotAllowed.class);
    }
  }

  private void leave(String centre) {
    OrganisationDirectory directory = network.system().get(OrganisationDirectory.class);
    network
        .system()
        .transaction(
            () -> {
              OrganisationView view = directory.view(centre);
              directory.edit(
                  new EditOrganisation(centre, view.version(), view.details().memberOf(null)));
            });
  }

  @Test
  void bringsCentresAsItsMembersAndTouchesNobodyElses() {
    try (Session session = session(officer)) {
      ImportReport report =
          run(
              session,
              "key,name,kind,commune,cog,side,role_in_programme,note",
              "digue,La Digue,social centre,,,,,",
              "phare,Un autre nom,social centre,,,,,",
              "fonds,Le Fonds,funder,,,,,");

      assertThat(report.created()).isEqualTo(1);
      assertThat(report.files().get(0).problems())
          .filteredOn(problem -> problem.severity() == ImportProblem.Severity.REFUSED)
          .extracting(ImportProblem::line, ImportProblem::code)
          .containsExactly(tuple(3, "imports.row.not-yours"), tuple(4, "imports.row.not-yours"));
      assertThat(
              session.inTransaction(
                  () -> session.get(OrganisationDirectory.class).view("digue").federation().key()))
          .isEqualTo("federation");
    }
  }

  @Test
  void seesAndTakesBackItsOwnImportsAlone() {
    UUID other = network.person("Other", Role.FEDERATION, "federation");
    UUID id;
    try (Session session = session(officer)) {
      run(session, "Titre;Description;Avancement", "La radio;Une idée;Initié");
      List<ImportRun> recent = session.inTransaction(() -> service(session).recent());
      assertThat(recent).hasSize(1);
      id = recent.get(0).id();
    }
    try (Session session = session(other)) {
      assertThat(session.inTransaction(() -> service(session).recent())).isEmpty();
      assertThatThrownBy(() -> session.inTransaction(() -> service(session).progress(id)))
          .isInstanceOf(UnknownThing.class);
      assertThatThrownBy(() -> service(session).undo(id)).isInstanceOf(UnknownThing.class);
    }
    try (Session session = session(network.person("Sam", Role.MANAGER, "moulin"))) {
      assertThatThrownBy(() -> service(session).recent()).isInstanceOf(NotAllowed.class);
    }
  }

  private Session session(UUID account) {
    return Imports.prepared(network.as(account));
  }

  private static ImportService service(Session session) {
    return session.get(ImportService.class);
  }

  private static ImportReport run(Session session, String... lines) {
    return service(session)
        .run(new ImportRequest(List.of(Imports.csv("a.csv", lines)), "wiki", false, false));
  }
}
