package fr.essaim.core.drafts.internal;

import fr.essaim.core.drafts.EditDraft;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps what people typed and have not saved, as JSON. */
@ApplicationScoped
public class DraftRows {

  private static final int LONGEST = 200_000;
  private static final int LONGEST_THING = 300;
  private static final String SELECT =
      "select thing, cast(fields as text), base_version, kept_at, abandoned_at"
          + " from drafts.edit_draft where account_id = ?1";
  private static final String WHERE = " where account_id = ?1 and thing = ?2";
  private static final String IN_HAND = " and abandoned_at is null";
  private static final String ABANDONED = " and abandoned_at is not null";

  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void keep(UUID account, String thing, Map<String, String> fields, long baseVersion) {
    String json = json(fields);
    if (json.length() > LONGEST || thing.length() > LONGEST_THING) {
      throw new BusinessRuleViolation("drafts.too-long", LONGEST);
    }
    SqlText.of(
            "insert into drafts.edit_draft (account_id, thing, fields, base_version, kept_at)"
                + " values (?1, ?2, cast(?3 as jsonb), ?4, ?5)"
                + " on conflict (account_id, thing) where abandoned_at is null"
                + " do update set fields = excluded.fields,"
                + " base_version = excluded.base_version, kept_at = excluded.kept_at",
            account,
            thing,
            json,
            baseVersion,
            clock.instant())
        .update(entityManager);
  }

  public Optional<EditDraft> find(UUID account, String thing) {
    return one(account, thing, IN_HAND);
  }

  /** What was given up last. */
  public Optional<EditDraft> abandoned(UUID account, String thing) {
    return one(account, thing, ABANDONED);
  }

  public List<EditDraft> all(UUID account) {
    List<?> rows =
        SqlText.of(SELECT + IN_HAND + " order by kept_at desc", account)
            .query(entityManager)
            .getResultList();
    return rows.stream().map(row -> draft((Object[]) row)).toList();
  }

  public void discard(UUID account, String thing) {
    delete(account, thing, IN_HAND);
  }

  /** Puts what is in hand aside, in the place of what was put aside before. */
  public void abandon(UUID account, String thing) {
    if (find(account, thing).isPresent()) {
      delete(account, thing, ABANDONED);
      change(account, thing, "abandoned_at = ?3" + WHERE + IN_HAND, OffsetDateTime.now(clock));
    }
  }

  /** Takes what was put aside in hand again, and puts aside what is in hand. */
  public void takeUp(UUID account, String thing) {
    if (abandoned(account, thing).isPresent()) {
      Optional<EditDraft> inHand = find(account, thing);
      delete(account, thing, IN_HAND);
      change(
          account,
          thing,
          "abandoned_at = null, kept_at = ?3" + WHERE + ABANDONED,
          OffsetDateTime.now(clock));
      inHand.ifPresent(draft -> putAside(account, draft));
    }
  }

  /** The drafts of whatever is named below a thing, those put aside too, the latest first. */
  public List<EditDraft> below(UUID account, String thing) {
    List<?> rows =
        SqlText.of(
                SELECT + " and starts_with(thing, ?2) order by kept_at desc", account, thing + "/")
            .query(entityManager)
            .getResultList();
    return rows.stream().map(row -> draft((Object[]) row)).toList();
  }

  /** Forgets what anybody typed about a thing and its parts. */
  public void forget(String thing) {
    SqlText.of(
            "delete from drafts.edit_draft where thing = ?1 or starts_with(thing, ?2)",
            thing,
            thing + "/")
        .update(entityManager);
  }

  private void putAside(UUID account, EditDraft draft) {
    SqlText.of(
            "insert into drafts.edit_draft"
                + " (account_id, thing, fields, base_version, kept_at, abandoned_at)"
                + " values (?1, ?2, cast(?3 as jsonb), ?4, ?5, ?5)",
            account,
            draft.thing(),
            json(draft.fields()),
            draft.baseVersion(),
            clock.instant())
        .update(entityManager);
  }

  private Optional<EditDraft> one(UUID account, String thing, String which) {
    List<?> rows =
        SqlText.of(SELECT + " and thing = ?2" + which, account, thing)
            .query(entityManager)
            .getResultList();
    return rows.stream().map(row -> draft((Object[]) row)).findFirst();
  }

  private void delete(UUID account, String thing, String which) {
    SqlText.of("delete from drafts.edit_draft" + WHERE + which, account, thing)
        .update(entityManager);
  }

  private void change(UUID account, String thing, String what, OffsetDateTime now) {
    SqlText.of("update drafts.edit_draft set " + what, account, thing, now).update(entityManager);
  }

  private static EditDraft draft(Object[] row) {
    return new EditDraft(
        (String) row[0],
        fields((String) row[1]),
        ((Number) row[2]).longValue(),
        SqlText.instant(row[3]),
        row[4] == null ? null : SqlText.instant(row[4]));
  }

  private static String json(Map<String, String> fields) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    fields.forEach((name, value) -> object.add(name, value.replace("\u0000", "")));
    return object.build().toString();
  }

  private static Map<String, String> fields(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      Map<String, String> fields = new LinkedHashMap<>();
      object.keySet().forEach(name -> fields.put(name, object.getString(name)));
      return fields;
    }
  }
}
