package fr.essaim.core.mail.internal;

import fr.essaim.core.lists.Facet;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Row;
import fr.essaim.core.mail.MailFilters;
import fr.essaim.core.mail.MailFolder;
import fr.essaim.core.mail.MailProblem;
import fr.essaim.core.mail.MailRow;
import fr.essaim.core.mail.MailServer;
import fr.essaim.core.mail.MailSort;
import fr.essaim.core.mail.MailState;
import fr.essaim.core.mail.MailStatus;
import fr.essaim.core.mail.domain.Message;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** E-mails, as administrators look at them. */
@ApplicationScoped
public class MailReader {

  /** How like a word must be, from 0 to 1. */
  private static final double LIKENESS = 0.6;

  private static final String ROWS =
      "(select m.*, case when m.state in ('WAITING', 'SENDING') then 'WAITING'"
          + " when m.state in ('FAILED', 'UNCERTAIN') then 'TROUBLE' else 'DONE' end as folder,"
          + " cast(m.id as text) as key, m.wiped_at is not null as wiped,"
          + " public.plain(m.subject) as sorted,"
          + " public.plain(m.recipient || ' ' || m.subject || ' ' || m.about) as searched"
          + " from mail.message m) p";

  @Inject private ListEngine engine;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public ListResult<MailRow> list(ListQuery query) {
    return engine.list(definition(), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, Consumer<MailRow> reader) {
    engine.each(definition(), query, reader);
  }

  private static ListDefinition<MailRow> definition() {
    return new ListDefinition<>(MailReader::row)
        .from(ROWS)
        .searched("sorted", "searched", LIKENESS)
        .facet(Facet.of(MailFilters.FOLDER, MailFolder.class, "folder"))
        .facet(Facet.of(MailFilters.STATE, MailState.class, "state"))
        .sort(MailSort.NEWEST, "p.created_at desc")
        .sort(MailSort.RECIPIENT, "lower(p.recipient)", "p.created_at desc")
        .pageOf(25)
        .columns("id", "recipient", "subject", "about", "state", "problem", "problem_detail")
        .columns("attempts", "created_at", "next_try_at", "ended_at", "wiped");
  }

  private static MailRow row(Row row) {
    return new MailRow(
        row.id("id"),
        row.text("recipient"),
        row.text("subject"),
        row.text("about"),
        row.constant("state", MailState.class),
        row.constant("problem", MailProblem.class),
        row.text("problem_detail"),
        row.integer("attempts"),
        row.instant("created_at"),
        row.instant("next_try_at"),
        row.instant("ended_at"),
        row.flag("wiped"));
  }

  public MailStatus status(MailServer server) {
    SqlText sql = new SqlText();
    of(MailFolder.WAITING.states(), sql.add("select (select count(*)"));
    of(MailFolder.WAITING.states(), sql.add(", (select min(created_at)"));
    of(MailFolder.TROUBLE.states(), sql.add(", (select count(*)"));
    of(Set.of(MailState.SENT), sql.add(", (select max(ended_at)"));
    Object[] row = SqlText.rows(sql.query(entityManager)).get(0);
    return new MailStatus(
        server,
        ((Number) row[0]).longValue(),
        Optional.ofNullable(row[1]).map(SqlText::instant),
        ((Number) row[2]).longValue(),
        Optional.ofNullable(row[3]).map(SqlText::instant));
  }

  private static void of(Set<MailState> states, SqlText sql) {
    sql.add(" from mail.message m where true");
    sql.in(" and m.state", states.stream().map(MailState::name).toList()).add(")");
  }

  /** Those that can be tried again and that nobody needs to decide on one by one. */
  public List<Message> failed() {
    return entityManager
        .createQuery(
            "select m from MailMessage m where m.state = :failed and m.wipedAt is null",
            Message.class)
        .setParameter("failed", MailState.FAILED)
        .getResultList();
  }

  public static MailRow row(Message message) {
    return new MailRow(
        message.id(),
        message.recipient(),
        message.subject(),
        message.about(),
        message.state(),
        message.problem().orElse(null),
        message.problemDetail(),
        message.attempts(),
        message.createdAt(),
        message.nextTryAt(),
        message.endedAt().orElse(null),
        message.isWiped());
  }
}
