package fr.essaim.core.network.internal;

import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.network.MergeChange;
import fr.essaim.core.network.MergeChanges;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationMerge;
import fr.essaim.core.network.OrganisationTwin;
import fr.essaim.core.network.OrganisationTwin.Likeness;
import fr.essaim.core.network.PublicationState;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What merges changed, kept as long as they can be undone; and which records look like twins. */
@ApplicationScoped
public class MergeRecords {

  /** Most twins of one record. */
  private static final int MOST = 10;

  private static final String LINES = "network.organisation_merge_change";

  @Inject private MergeChanges lines;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * A merge that can be undone.
   *
   * @param publication what the record that ended was before
   */
  public record Kept(
      String goneKey, String keptKey, PublicationState publication, Instant mergedAt) {}

  /** Other records of a scope that are probably the same organisation. */
  public List<OrganisationTwin> twins(String key, OrganisationScope scope) {
    SqlText sql =
        SqlText.of(
            "select o.key, o.name, o.kind, c.name as commune, t.likeness"
                + " from network.organisation_twin t"
                + " join network.organisation o on o.key = t.twin_key"
                + " left join network.territory c on c.key = o.commune_key where t.key = ?1",
            key);
    scope.within(sql.add(" and "), "o.key");
    sql.add(" order by t.likeness = 'NAME', o.sorted, o.key limit " + MOST);
    return SqlText.rows(sql.query(entityManager)).stream()
        .map(
            row ->
                new OrganisationTwin(
                    (String) row[0],
                    (String) row[1],
                    OrganisationKind.valueOf((String) row[2]),
                    (String) row[3],
                    Likeness.valueOf((String) row[4])))
        .toList();
  }

  public void add(Kept merge, List<MergeChange> changes) {
    SqlText.of(
            "insert into network.organisation_merge"
                + " (gone_key, kept_key, gone_publication, merged_at) values (?1, ?2, ?3, ?4)",
            merge.goneKey(),
            merge.keptKey(),
            merge.publication().name(),
            merge.mergedAt())
        .update(entityManager);
    lines.add(LINES, merge.goneKey(), merge.mergedAt(), changes);
  }

  public Optional<Kept> find(String goneKey) {
    return SqlText.rows(
            SqlText.of(
                    "select kept_key, gone_publication, merged_at"
                        + " from network.organisation_merge where gone_key = ?1 for update",
                    goneKey)
                .query(entityManager))
        .stream()
        .findFirst()
        .map(
            row ->
                new Kept(
                    goneKey,
                    (String) row[0],
                    PublicationState.valueOf((String) row[1]),
                    SqlText.instant(row[2])));
  }

  public List<MergeChange> changes(String goneKey) {
    return lines.of(LINES, goneKey);
  }

  /** The merges into an organisation, the latest first. */
  public List<OrganisationMerge> into(String key) {
    return SqlText.rows(
            SqlText.of(
                    "select o.key, o.name, m.merged_at from network.organisation_merge m"
                        + " join network.organisation o on o.key = m.gone_key"
                        + " where m.kept_key = ?1 and o.merged_into = m.kept_key"
                        + " order by m.merged_at desc",
                    key)
                .query(entityManager))
        .stream()
        .map(
            row -> new OrganisationMerge((String) row[0], (String) row[1], SqlText.instant(row[2])))
        .toList();
  }

  public void remove(String goneKey) {
    SqlText.of("delete from network.organisation_merge where gone_key = ?1", goneKey)
        .update(entityManager);
  }
}
