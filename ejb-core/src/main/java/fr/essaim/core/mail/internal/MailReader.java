package fr.essaim.core.mail.internal;

import fr.essaim.core.mail.MailFolder;
import fr.essaim.core.mail.MailRow;
import fr.essaim.core.mail.MailServer;
import fr.essaim.core.mail.MailState;
import fr.essaim.core.mail.MailStatus;
import fr.essaim.core.mail.domain.Message;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** E-mails, as administrators look at them. */
@ApplicationScoped
public class MailReader {

  private static final String NARROWED =
      " from MailMessage m where m.state in :states and (:any = true"
          + " or lower(m.recipient) like :text or lower(m.subject) like :text"
          + " or lower(m.about) like :text)";

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public ResultPage<MailRow> list(MailFolder folder, String text, int number, int size) {
    long total =
        narrowed(entityManager.createQuery("select count(m)" + NARROWED, Long.class), folder, text)
            .getSingleResult();
    List<MailRow> rows =
        narrowed(
                entityManager.createQuery(
                    "select m" + NARROWED + " order by m.createdAt desc, m.id", Message.class),
                folder,
                text)
            .setFirstResult((number - 1) * size)
            .setMaxResults(size)
            .getResultStream()
            .map(MailReader::row)
            .toList();
    return new ResultPage<>(rows, total, number, size);
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

  private static <T> TypedQuery<T> narrowed(TypedQuery<T> query, MailFolder folder, String text) {
    String pattern =
        "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return query
        .setParameter("states", folder.states())
        .setParameter("any", text.isBlank())
        .setParameter("text", pattern);
  }
}
