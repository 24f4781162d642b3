package fr.essaim.core.steering.internal;

import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.Modules;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.steering.CountedRows;
import fr.essaim.core.steering.CountedScope;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.MeasureCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Counts prototypes and their versions: of an operation those of who carries it. Prototypes cannot
 * answer themselves, as other contexts do, because steering keeps its proofs in their files.
 */
@ApplicationScoped
public class PrototypeCounter implements MeasureCounter {

  private static final String REST =
      ", cast(null as text), false, p.created_at from prototypes.prototype p";

  @Inject private Modules modules;

  @Override
  public Optional<CountedRows> rows(Measure measure, CountedScope scope) {
    if (!modules.isOn(Module.PROTOTYPES)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (measure) {
          case PROTOTYPES_NEW -> CountedRows.of(sql -> initiated(sql, scope));
          case PROTOTYPES -> new CountedRows("state", names(), true, sql -> byState(sql, scope));
          case VERSIONS -> CountedRows.of(sql -> released(sql, scope));
          default -> null;
        });
  }

  /** Those begun in the years of the period: of most, no more than the year is known. */
  private static SqlText initiated(SqlText sql, CountedScope scope) {
    sql.add("select 'prototype', p.key, p.key, p.title, least(greatest(")
        .add(CountedScope.firstDay("d.since"))
        .add(", ")
        .value(Date.valueOf(scope.from()))
        .add("), ")
        .value(Date.valueOf(scope.to()))
        .add("), 1, cast(null as text)" + REST)
        .add(" join prototypes.state_date d on d.prototype_id = p.id")
        .add(" and d.state = 'INITIATED' where left(d.since, 4) between ")
        .value(Integer.toString(scope.from().getYear()))
        .add(" and ")
        .value(Integer.toString(scope.to().getYear()));
    return carried(sql, scope);
  }

  /** The furthest state of those that it had reached by the last day. */
  private static SqlText byState(SqlText sql, CountedScope scope) {
    sql.add("select distinct on (p.id) 'prototype', p.key, p.key, p.title, ")
        .add(CountedScope.firstDay("d.since"))
        .add(", 1, d.state" + REST)
        .add(" join prototypes.state_date d on d.prototype_id = p.id where ")
        .add(CountedScope.firstDay("d.since"))
        .add(" <= ")
        .value(Date.valueOf(scope.to()));
    carried(sql, scope).add(" order by p.id, array_position(string_to_array(");
    return sql.value(String.join(",", names())).add(", ','), d.state) desc");
  }

  private static SqlText released(SqlText sql, CountedScope scope) {
    sql.add("select 'prototype', p.key, cast(v.id as text),")
        .add(" p.title || ' ' || v.major || '.' || v.minor, ")
        .add(CountedScope.firstDay("v.released_on"))
        .add(", 1, cast(null as text)" + REST)
        .add(" join prototypes.version v on v.prototype_id = p.id")
        .add(" where v.released_on is not null");
    return carried(sql, scope);
  }

  /** Those that the organisations answer for or made. */
  private static SqlText carried(SqlText sql, CountedScope scope) {
    if (!scope.isOfSome()) {
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
}
