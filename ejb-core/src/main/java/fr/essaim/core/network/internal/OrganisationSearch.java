package fr.essaim.core.network.internal;

import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationListing;
import fr.essaim.core.network.OrganisationListing.KindCount;
import fr.essaim.core.network.OrganisationListing.TerritoryCount;
import fr.essaim.core.network.OrganisationQuery;
import fr.essaim.core.network.PublicationState;
import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.network.TerritoryRef;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds organisations in two statements, however many there are: a page with its total, and the
 * facets. Every word of the text must be in the name, the key or the description, or be like a part
 * of them by its trigrams.
 */
@ApplicationScoped
public class OrganisationSearch {

  /** How like a word must be, from 0 to 1; a letter wrong or missing in a usual name passes. */
  private static final double LIKENESS = 0.45;

  private static final int SUMMARY = 240;
  private static final int MAX_FACETS = 60;
  private static final int MAX_WORDS = 8;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * Which organisations the caller may see.
   *
   * @param publications states shown; empty for all
   * @param everywhere whether those of every organisation
   * @param keys otherwise of which
   */
  public record Visible(
      Collection<PublicationState> publications, boolean everywhere, Collection<String> keys) {}

  /** What is found, without facets. */
  public ResultPage<OrganisationCard> found(OrganisationQuery query, Visible visible) {
    List<OrganisationCard> cards = new ArrayList<>();
    long total = 0;
    for (Object[] row : SqlText.rows(page(query, visible))) {
      total = ((Number) row[0]).longValue();
      if (row[1] != null) {
        cards.add(card(row));
      }
    }
    return new ResultPage<>(cards, total, query.number(), query.size());
  }

  public OrganisationListing list(OrganisationQuery query, Visible visible) {
    List<KindCount> kinds = new ArrayList<>();
    List<TerritoryCount> territories = new ArrayList<>();
    for (Object[] row : SqlText.rows(facets(query, visible))) {
      long count = ((Number) row[5]).longValue();
      if ("kind".equals(row[0])) {
        kinds.add(new KindCount(OrganisationKind.valueOf((String) row[1]), count));
      } else {
        var kind = TerritoryKind.valueOf((String) row[3]);
        territories.add(
            new TerritoryCount(
                new TerritoryRef((String) row[1], (String) row[2], kind, (String) row[4]), count));
      }
    }
    return new OrganisationListing(found(query, visible), kinds, territories);
  }

  private Query page(OrganisationQuery query, Visible visible) {
    SqlText found = new SqlText();
    found.add("with ");
    within(found, query);
    found.add("found as (select o.*, ");
    rank(found, query.text());
    found.add(" as likeness from network.organisation o where ");
    matches(found, query.text(), visible);
    ofKinds(found, query);
    inTerritories(found, query);
    found.add("), shown as (select * from found order by ").add(order(query));
    found.add(" limit ").value(query.size());
    found.add(" offset ").value((query.number() - 1L) * query.size()).add(")");
    found.add(
        " select total.n, s.key, s.name, s.kind, s.commune_key, c.name as commune,"
            + " substr(s.description, 1, "
            + SUMMARY
            + "), case when m.publication in (");
    found.values(names(visible.publications()));
    found.add(
        ") then m.name end, s.federation_key, s.publication, s.changed_at"
            + " from (select count(*) as n from found) total"
            + " left join shown s on true"
            + " left join network.territory c on c.key = s.commune_key"
            + " left join network.organisation m on m.key = s.manager_key"
            + " order by ");
    return found
        .add(order(query).replace("sorted", "s.sorted").replace(" key", " s.key"))
        .query(entityManager);
  }

  private Query facets(OrganisationQuery query, Visible visible) {
    SqlText facets = new SqlText();
    facets.add("with ");
    within(facets, query);
    facets.add("found as (select o.id, o.key, o.kind, o.commune_key from network.organisation o");
    facets.add(" where ");
    matches(facets, query.text(), visible);
    facets.add("), by_kind as (select o.kind as value, count(*) as n from found o where true");
    inTerritories(facets, query);
    facets.add(" group by o.kind), places as (select o.id, o.commune_key as place from found o");
    facets.add(" where o.commune_key is not null");
    ofKinds(facets, query);
    facets.add(" union select o.id, a.territory_key from found o");
    facets.add(" join network.organisation_area a on a.organisation_id = o.id where true");
    ofKinds(facets, query);
    facets.add(
        "), by_place as (select place as value, count(*) as n from places group by place)"
            + " (select 'kind', value, cast(null as text), cast(null as text), cast(null as text), n"
            + " from by_kind order by n desc, value)"
            + " union all"
            + " (select 'territory', t.key, t.name, t.kind, t.code, p.n"
            + " from by_place p join network.territory t on t.key = p.value"
            + " order by p.n desc, t.name limit "
            + MAX_FACETS
            + ")");
    return facets.query(entityManager);
  }

  private static void within(SqlText statement, OrganisationQuery query) {
    if (query.territoryKeys().isEmpty()) {
      return;
    }
    statement.add("recursive inside(key) as (select key from network.territory where key in (");
    statement.values(query.territoryKeys().stream().sorted().toList());
    statement.add(
        ") union select p.part_key from network.territory_part p"
            + " join inside on inside.key = p.whole_key), ");
  }

  private static void matches(SqlText statement, String text, Visible visible) {
    statement.add("o.merged_into is null");
    statement.add(" and o.publication in (").values(names(visible.publications())).add(")");
    if (!visible.everywhere()) {
      List<String> keys = new ArrayList<>(visible.keys());
      keys.add("");
      statement.add(" and o.key in (").values(keys).add(")");
    }
    for (String word : words(text)) {
      statement.add(" and (o.searched like '%' || public.plain(").value(SqlText.escaped(word));
      statement.add(") || '%' or public.word_similarity(public.plain(").value(word);
      statement.add("), o.searched) >= " + LIKENESS + ")");
    }
  }

  private static void ofKinds(SqlText statement, OrganisationQuery query) {
    if (!query.kinds().isEmpty()) {
      statement.add(" and o.kind in (").values(query.sortedKinds()).add(")");
    }
  }

  private static void inTerritories(SqlText statement, OrganisationQuery query) {
    if (!query.territoryKeys().isEmpty()) {
      statement.add(
          " and (o.commune_key in (select key from inside) or exists (select from"
              + " network.organisation_area a join inside on inside.key = a.territory_key"
              + " where a.organisation_id = o.id))");
    }
  }

  private static void rank(SqlText statement, String text) {
    if (text.isEmpty()) {
      statement.add("0");
    } else {
      statement.add("public.word_similarity(public.plain(").value(text).add("), o.sorted)");
    }
  }

  private static String order(OrganisationQuery query) {
    return switch (query.sort()) {
      case RELEVANCE -> "likeness desc, sorted, key";
      case NAME -> "sorted, key";
      case CHANGED -> "changed_at desc, key";
    };
  }

  private static List<String> words(String text) {
    return text.isBlank()
        ? List.of()
        : List.of(text.strip().split("\\s+")).stream().limit(MAX_WORDS).toList();
  }

  private static List<String> names(Collection<PublicationState> publications) {
    Collection<PublicationState> shown =
        publications.isEmpty() ? List.of(PublicationState.values()) : publications;
    return shown.stream().map(Enum::name).sorted().toList();
  }

  private static OrganisationCard card(Object[] row) {
    return new OrganisationCard(
        (String) row[1],
        (String) row[2],
        OrganisationKind.valueOf((String) row[3]),
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        (String) row[8],
        PublicationState.valueOf((String) row[9]),
        SqlText.instant(row[10]));
  }
}
