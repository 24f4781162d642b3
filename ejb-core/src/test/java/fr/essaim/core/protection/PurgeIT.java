package fr.essaim.core.protection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.protection.internal.Purge;
import fr.essaim.core.register.RetentionPeriod;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is past its time goes, what is not stays, and it is written down. */
class PurgeIT {

  private Session system;

  @BeforeEach
  void open() {
    system = Database.emptied().session();
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void draftsGoAfterTheDaysThatTheRegisterSays() {
    draft("old", 91);
    draft("young", 89);

    purge();

    assertThat(all("select thing from drafts.edit_draft")).containsExactly("young");
    assertThat(system.inTransaction(system.get(RegisterService.class)::purges))
        .containsExactly(new PurgeLine(Session.NOW, "drafts.edit_draft", 1));
  }

  @Test
  void whatWasGivenUpGoesBeforeTheOtherDrafts() {
    draft("given up", 32);
    draft("given up lately", 31);
    abandon("given up", 31);
    abandon("given up lately", 29);

    purge();

    assertThat(all("select thing from drafts.edit_draft")).containsExactly("given up lately");
  }

  @Test
  void theAddressOfAReportGoesBeforeTheReport() {
    mistake("recent", 40, 20);
    mistake("dealt with", 100, 31);
    mistake("waits", 300, null);
    mistake("old", 366, 360);

    purge();

    assertThat(all("select text || '=' || email from prototypes.mistake_report order by text"))
        .containsExactly("dealt with=", "recent=a@example.org", "waits=a@example.org");
  }

  @Test
  void auditLinesGoAfterAYearAndNeverBeforeSixMonthsWhateverTheSetting() {
    audit("old", 366);
    audit("young", 200);
    audit("younger", 170);
    purge();
    assertThat(all("select act from identity.audit_line order by act"))
        .containsExactly("young", "younger");

    system.setting("essaim.keep.audit-lines", "1");
    purge();

    assertThat(all("select act from identity.audit_line")).containsExactly("younger");
  }

  @Test
  void theReportOfAnImportIsEmptiedAndThatItTookPlaceStays() {
    system.transaction(
        () ->
            People.run(
                system,
                "insert into imports.run (id, source, dry, files, started_by, started_at,"
                    + " finished_at, state, rows_total, rows_done, report, version) values (?1,"
                    + " 'wiki', false, 'contacts-de-zelie.csv', 'system', ?2, ?2, 'DONE', 1, 1,"
                    + " '{}', 1)",
                UUID.randomUUID(),
                People.now().minusDays(91)));

    purge();
    purge();

    assertThat(all("select source || files || coalesce(report, '-') from imports.run"))
        .containsExactly("wiki-");
    assertThat(system.inTransaction(system.get(RegisterService.class)::purges)).hasSize(1);
  }

  @Test
  void aConsentGoesOnlyLongAfterItWasWithdrawn() {
    consent("in force", null);
    consent("withdrawn", 1000);
    consent("long ago", 1826);

    purge();

    assertThat(all("select text_key from protection.consent order by text_key"))
        .containsExactly("in force", "withdrawn");
  }

  @Test
  void theDaysInForceAreShown() {
    system.setting("essaim.keep.drafts", "30").setting("essaim.keep.audit-lines", "5000");

    Map<RetentionPeriod, Integer> days = system.get(RegisterService.class).days();

    assertThat(days)
        .containsEntry(RetentionPeriod.DRAFTS, 30)
        .containsEntry(RetentionPeriod.AUDIT_LINES, 1095)
        .containsEntry(RetentionPeriod.BREACHES, 1825)
        .doesNotContainKey(RetentionPeriod.WITH_THE_THING);
  }

  private void purge() {
    system.get(Purge.class).run();
  }

  private void draft(String thing, int days) {
    system.transaction(
        () ->
            People.run(
                system,
                "insert into drafts.edit_draft values (?1, ?2, cast('{}' as jsonb), 1, ?3)",
                UUID.randomUUID(),
                thing,
                People.now().minusDays(days)));
  }

  private void abandon(String thing, int days) {
    system.transaction(
        () ->
            People.run(
                system,
                "update drafts.edit_draft set abandoned_at = ?1 where thing = ?2",
                People.now().minusDays(days),
                thing));
  }

  private void mistake(String text, int reportedDays, Integer dealtWithDays) {
    system.transaction(
        () -> {
          UUID id = UUID.randomUUID();
          People.run(
              system,
              "insert into prototypes.mistake_report (id, page, text, email, reported_at, version)"
                  + " values (?1, '/', ?2, 'a@example.org', ?3, 1)",
              id,
              text,
              People.now().minusDays(reportedDays));
          if (dealtWithDays != null) {
            People.run(
                system,
                "update prototypes.mistake_report set dealt_with_at = ?1 where id = ?2",
                People.now().minusDays(dealtWithDays),
                id);
          }
        });
  }

  private void audit(String act, int days) {
    system.transaction(
        () ->
            People.run(
                system,
                "insert into identity.audit_line (at, account_id, permission, act)"
                    + " values (?1, 'system', 'OWN_ACCOUNT', ?2)",
                People.now().minusDays(days),
                act));
  }

  private void consent(String key, Integer withdrawnDays) {
    system.transaction(
        () -> {
          UUID id = UUID.randomUUID();
          People.run(
              system,
              "insert into protection.consent values (?1, ?2, ?3, 1, ?4, null, 1)",
              id,
              UUID.randomUUID(),
              key,
              People.now().minusDays(2000));
          if (withdrawnDays != null) {
            People.run(
                system,
                "update protection.consent set withdrawn_at = ?1 where id = ?2",
                People.now().minusDays(withdrawnDays),
                id);
          }
        });
  }

  private List<String> all(String sql) {
    List<?> rows = system.entityManager().createNativeQuery(sql).getResultList();
    return rows.stream().map(Object::toString).toList();
  }
}
