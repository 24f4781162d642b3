package fr.essaim.core.steering.internal;

import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.Modules;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.steering.Count;
import fr.essaim.core.steering.CountedScope;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.MeasureCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Counts prototypes and their versions: of an operation those of who carries it. Prototypes cannot
 * answer themselves, as other contexts do, because steering keeps its proofs in their files.
 */
@ApplicationScoped
public class PrototypeCounter implements MeasureCounter {

  @Inject private Modules modules;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Override
  public Optional<Count> count(Measure measure, CountedScope scope) {
    if (!modules.isOn(Module.PROTOTYPES)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (measure) {
          case PROTOTYPES_NEW -> initiated(scope);
          case PROTOTYPES -> byState(scope);
          case VERSIONS -> released(scope);
          default -> null;
        });
  }

  /** Those begun in the years of the period: of most, no more than the year is known. */
  private Count initiated(CountedScope scope) {
    SqlText sql =
        SqlText.of(
            "select count(*) from prototypes.prototype p"
                + " join prototypes.state_date d on d.prototype_id = p.id"
                + " and d.state = 'INITIATED' where left(d.since, 4) between ?1 and ?2",
            Integer.toString(scope.from().getYear()),
            Integer.toString(scope.to().getYear()));
    return number(carried(sql, scope));
  }

  /** The furthest state of those that it had reached by the last day. */
  private Count byState(CountedScope scope) {
    SqlText sql =
        new SqlText()
            .add("select q.state, count(*) from (select distinct on (p.id) d.state")
            .add(" from prototypes.prototype p")
            .add(" join prototypes.state_date d on d.prototype_id = p.id where ")
            .add(CountedScope.firstDay("d.since"))
            .add(" <= ")
            .value(scope.to().toString());
    carried(sql, scope).add(" order by p.id, array_position(string_to_array(");
    sql.value(String.join(",", names())).add(", ','), d.state) desc) q group by q.state");
    return Count.ofRows("state", names(), SqlText.rows(sql.query(entityManager)));
  }

  private Count released(CountedScope scope) {
    SqlText sql =
        new SqlText()
            .add("select count(*) from prototypes.version v")
            .add(" join prototypes.prototype p on p.id = v.prototype_id")
            .add(" where v.released_on is not null");
    return number(scope.duringPartial(carried(sql, scope), "v.released_on"));
  }

  /** Those that the organisations answer for or made. */
  private static SqlText carried(SqlText sql, CountedScope scope) {
    if (scope.operationKey() == null) {
      return sql;
    }
    return sql.add(" and (")
        .only("p.steward_key", scope.centreKeys())
        .add(" or exists (select from prototypes.prototype_origin o where o.prototype_id = p.id")
        .add(" and ")
        .only("o.organisation_key", scope.centreKeys())
        .add("))");
  }

  private static List<String> names() {
    return Arrays.stream(PrototypeState.values()).map(Enum::name).toList();
  }

  private Count number(SqlText sql) {
    return Count.of(((Number) sql.query(entityManager).getSingleResult()).longValue());
  }
}
