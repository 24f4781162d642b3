package fr.essaim.core.education.internal;

import fr.essaim.core.education.FieldOrigin;
import fr.essaim.core.history.Aggregate;
import fr.essaim.core.history.FieldChange;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which fields of places and offers say what a set of others said; all others are ours. */
@ApplicationScoped
public class FieldOrigins {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Notes that a set said these fields. */
  public void note(Aggregate thing, Collection<String> fields, String sourceKey, LocalDate on) {
    forget(thing, fields);
    fields.forEach(
        field ->
            SqlText.of(
                    "insert into education.field_origin (thing_type, thing_key, field, source_key,"
                        + " said_on) values (?1, ?2, ?3, ?4, cast(?5 as date))",
                    thing.type(),
                    thing.key(),
                    field,
                    sourceKey,
                    on == null ? null : Date.valueOf(on))
                .update(entityManager));
  }

  /** What somebody changes here is ours from then on. */
  public void forgetChanged(Aggregate thing, List<FieldChange> changes) {
    forget(thing, changes.stream().map(FieldChange::field).toList());
  }

  private void forget(Aggregate thing, Collection<String> fields) {
    SqlText.of("delete from education.field_origin where thing_type = ?1", thing.type())
        .add(" and thing_key = ")
        .value(thing.key())
        .add(" and ")
        .only("field", fields)
        .update(entityManager);
  }

  /** Another thing says from now on what one says in these fields: whose word it is goes along. */
  public void copy(Aggregate from, Aggregate to, Collection<String> fields) {
    forget(to, fields);
    SqlText.of(
            "insert into education.field_origin (thing_type, thing_key, field, source_key, said_on)"
                + " select thing_type, ?1, field, source_key, said_on from education.field_origin"
                + " where thing_type = ?2 and thing_key = ?3 and ",
            to.key(),
            from.type(),
            from.key())
        .only("field", fields)
        .update(entityManager);
  }

  /** The set that said a field of a thing; empty where it is ours. */
  public Optional<String> sourceOf(Aggregate thing, String field) {
    List<?> keys =
        SqlText.of(
                "select source_key from education.field_origin where thing_type = ?1"
                    + " and thing_key = ?2 and field = ?3",
                thing.type(),
                thing.key(),
                field)
            .query(entityManager)
            .getResultList();
    return keys.stream().map(String.class::cast).findFirst();
  }

  /** Those of a thing, by field. */
  public List<FieldOrigin> of(String type, Collection<String> keys) {
    SqlText select =
        new SqlText()
            .add("select o.thing_key, o.field, s.name, s.licence, cast(o.said_on as text)")
            .add(" from education.field_origin o join education.source s on s.key = o.source_key")
            .add(" where o.thing_type = ")
            .value(type)
            .add(" and ")
            .only("o.thing_key", keys)
            .add(" order by o.thing_key, o.field");
    return SqlText.rows(select.query(entityManager)).stream()
        .map(
            row ->
                new FieldOrigin(
                    type,
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    Licence.valueOf((String) row[3]),
                    row[4] == null ? null : LocalDate.parse((String) row[4])))
        .toList();
  }

  /** The fields that may go on under no other licence than that of their set, by thing. */
  public Map<String, Set<String>> sharedAlike(String type, Collection<String> keys) {
    return of(type, keys).stream()
        .filter(FieldOrigin::isSharedAlike)
        .collect(
            Collectors.groupingBy(
                FieldOrigin::key, Collectors.mapping(FieldOrigin::field, Collectors.toSet())));
  }
}
