package fr.essaim.core.prototypes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationMerged;
import fr.essaim.core.prototypes.internal.MergedOrganisations;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Prototypes when two organisations become one. */
class MergedOrganisationsIT {

  @Test
  void letsStewardsOriginsAndReportsFollowTheSurvivor() {
    try (Session session =
        Database.emptied().session().with(ProofElsewhere.class, Prototypes.noProof())) {
      PrototypeService service = session.get(PrototypeService.class);
      for (String key : List.of("gone", "other", "echo", "survivor")) {
        session.transaction(
            () ->
                session
                    .get(OrganisationDirectory.class)
                    .create(
                        new CreateOrganisation(
                            key, OrganisationDetails.of(key, OrganisationKind.SOCIAL_CENTRE))));
      }
      create(session, "gone", "Gardé", Set.of("gone", "echo"));
      create(session, "other", "Né ailleurs", Set.of("gone"));
      create(session, "other", "Sans lien", Set.of("echo"));
      session.transaction(() -> service.publish("garde"));
      session.transaction(
          () ->
              session
                  .get(MistakeReports.class)
                  .report(
                      new ReportMistake(
                          "/prototypes/garde",
                          "prototype",
                          "garde",
                          "Le nom a changé.",
                          "",
                          "fr")));
      int before = outbox(session).size();

      session.transaction(
          () ->
              session
                  .get(MergedOrganisations.class)
                  .follow(new OrganisationMerged("gone", "survivor")));

      PrototypeDossier kept = session.inTransaction(() -> service.open("garde"));
      assertThat(kept.steward().key()).isEqualTo("survivor");
      assertThat(kept.details().originKeys()).containsExactlyInAnyOrder("survivor", "echo");
      PrototypeDossier elsewhere = session.inTransaction(() -> service.open("ne-ailleurs"));
      assertThat(elsewhere.steward().key()).isEqualTo("other");
      assertThat(elsewhere.details().originKeys()).containsExactly("survivor");
      assertThat(session.inTransaction(() -> service.history("sans-lien")))
          .noneMatch(line -> line.change().after().contains("survivor"));
      assertThat(
              session.inTransaction(
                  () -> session.get(MistakeReports.class).list(ListQuery.all()).page().rows()))
          .extracting(report -> report.organisation().key())
          .containsExactly("survivor");
      assertThat(outbox(session)).hasSize(before + 1).last().isEqualTo("garde");
    }
  }

  private static void create(Session session, String steward, String title, Set<String> origins) {
    PrototypeDetails details = Prototypes.details(title);
    session.transaction(
        () ->
            session
                .get(PrototypeService.class)
                .create(
                    new CreatePrototype(
                        steward,
                        new PrototypeDetails(
                            title,
                            details.summary(),
                            details.kind(),
                            origins,
                            details.creators(),
                            details.audiences(),
                            details.themeKeys(),
                            "",
                            ""),
                        new PartialDate("2017"))));
  }

  private static List<String> outbox(Session session) {
    List<?> rows =
        session
            .entityManager()
            .createNativeQuery(
                "select key from publication.outbox where type = 'prototype' order by id")
            .getResultList();
    return rows.stream().map(String::valueOf).toList();
  }
}
