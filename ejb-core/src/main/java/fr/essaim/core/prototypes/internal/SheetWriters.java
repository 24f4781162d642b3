package fr.essaim.core.prototypes.internal;

import fr.essaim.core.identity.Correspondent;
import fr.essaim.core.identity.Correspondents;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.prototypes.AskedSection;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.core.prototypes.SheetWork;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps who was asked to write which section of a sheet. */
@ApplicationScoped
public class SheetWriters {

  @Inject private Correspondents correspondents;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Who was asked, as far as they may still edit the prototype, and who may be. */
  public SheetWork of(Prototype prototype) {
    Map<UUID, String> people = people(prototype);
    Map<SheetSection, UUID> asked = asked(prototype);
    asked.values().retainAll(people.keySet());
    return new SheetWork(people, asked);
  }

  /** Asks for the sections that are wanted; since when, stays of those who were asked already. */
  public void ask(Prototype prototype, Map<SheetSection, UUID> wanted) {
    if (!people(prototype).keySet().containsAll(wanted.values())) {
      throw new BusinessRuleViolation("prototypes.sheet.writer-unknown");
    }
    Map<SheetSection, UUID> before = asked(prototype);
    for (SheetSection section : SheetSection.values()) {
      UUID writer = wanted.get(section);
      if (writer == null) {
        SqlText.of(
                "delete from prototypes.sheet_writer where prototype_id = ?1 and section = ?2",
                prototype.id(),
                section.name())
            .update(entityManager);
      } else if (!writer.equals(before.get(section))) {
        SqlText.of(
                "insert into prototypes.sheet_writer (prototype_id, section, account_id, asked_at)"
                    + " values (?1, ?2, ?3, ?4) on conflict (prototype_id, section) do update"
                    + " set account_id = excluded.account_id, asked_at = excluded.asked_at",
                prototype.id(),
                section.name(),
                writer,
                clock.instant())
            .update(entityManager);
      }
    }
  }

  /** What somebody was asked to write and is not written. */
  public List<AskedSection> askedOf(UUID account) {
    return SqlText.rows(
            SqlText.of(
                    "select p.key, p.title, w.section, w.asked_at, p.steward_key"
                        + " from prototypes.sheet_writer w"
                        + " join prototypes.prototype p on p.id = w.prototype_id"
                        + " where w.account_id = ?1 and p.state <> 'ARCHIVED'"
                        + " and not exists (select from prototypes.sheet_section s"
                        + " where s.prototype_id = p.id and s.section = w.section)"
                        + " order by w.asked_at, p.key, w.section",
                    account)
                .query(entityManager))
        .stream()
        .map(
            row ->
                new AskedSection(
                    (String) row[0],
                    (String) row[1],
                    SheetSection.valueOf((String) row[2]),
                    SqlText.instant(row[3]),
                    (String) row[4]))
        .toList();
  }

  private Map<SheetSection, UUID> asked(Prototype prototype) {
    Map<SheetSection, UUID> asked = new EnumMap<>(SheetSection.class);
    SqlText.rows(
            SqlText.of(
                    "select section, cast(account_id as text) from prototypes.sheet_writer"
                        + " where prototype_id = ?1",
                    prototype.id())
                .query(entityManager))
        .forEach(
            row ->
                asked.put(SheetSection.valueOf((String) row[0]), UUID.fromString((String) row[1])));
    return asked;
  }

  private Map<UUID, String> people(Prototype prototype) {
    Map<UUID, String> people = new LinkedHashMap<>();
    correspondents.whoMay(Permission.PROTOTYPE_EDIT, prototype.stewardKey()).stream()
        .sorted(Comparator.comparing(Correspondent::name))
        .forEach(person -> people.put(person.account(), person.name()));
    return people;
  }
}
