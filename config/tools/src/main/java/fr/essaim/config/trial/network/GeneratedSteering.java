package fr.essaim.config.trial.network;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The operations of a network over five years, put straight into the business tables: one for so
 * many centres, each with its plan, agreements, monthly expenses and yearly payment requests; and
 * the published figures of the network, year by year, with their parts.
 */
public final class GeneratedSteering {

  public static final String OPERATION = "operation-banc-1";
  public static final String INDICATOR = "chiffre-banc-1";

  private static final int CENTRES_AN_OPERATION = 20;
  private static final int CENTRES_A_PROTOTYPE = 10;

  private static final String OPERATIONS =
      """
      insert into steering.operation
        (id, version, key, name, programme, axis, file_number, committee_date, description, territory,
         lead_key, starts, ends, objective_changes, published)
      select gen_random_uuid(), 1, 'operation-banc-' || n, 'Opération ' || n || ' (exemple)',
        'Fonds de mesure', 'Axe ' || 1 + n %% 3, 'B-' || n, '', 'Une opération faite pour une mesure.',
        'Territoire ' || n, 'centre-banc-' || 1 + (n - 1) * %2$d, '2021-01-01', '2025-12-31', 0, true
      from generate_series(1, greatest(1, %1$d / %2$d)) n;
      insert into steering.operation_beneficiary
      select o.id, 'centre-banc-' || 1 + (substr(o.key, 16)::integer - 1) * %2$d + b
      from steering.operation o, generate_series(1, 5) b where o.key like 'operation-banc-%%';
      insert into steering.operation_funder
      select o.id, f from steering.operation o, unnest(array['etat', 'mel', 'caf-nord']) f
      where o.key like 'operation-banc-%%';
      insert into steering.objective
        (id, operation_id, key, label_fr, label_en, target, unit, starts, ends, source)
      select gen_random_uuid(), o.id, 'but-' || n, 'But ' || n, '', 10 * n, 'CENTRE', o.starts, o.ends, ''
      from steering.operation o, generate_series(1, 5) n where o.key like 'operation-banc-%%'
      """;

  private static final String MONEY =
      """
      insert into steering.funding_plan (id, version, operation_key, overhead_rate, line_changes)
      select gen_random_uuid(), 1, key, 15, 3 from steering.operation where key like 'operation-banc-%';
      insert into steering.plan_line (id, plan_id, key, kind, funder_key, label, amount, source)
      select gen_random_uuid(), p.id, f, 'FUNDER', f, '', 10000000, 'Convention'
      from steering.funding_plan p, unnest(array['etat', 'mel', 'caf-nord']) f
      where p.operation_key like 'operation-banc-%';
      insert into steering.agreement
        (id, version, key, operation_key, funder_key, reference, signed_on, granted, payment, note,
         step_changes, file_changes)
      select gen_random_uuid(), 1, o.key || '-' || f, o.key, f, 'C-' || o.key, '2020-12-15', 10000000,
        case f when 'etat' then 'ON_REQUEST' else 'SUBSIDY' end, '', 5, 0
      from steering.operation o, unnest(array['etat', 'mel', 'caf-nord']) f
      where o.key like 'operation-banc-%';
      insert into steering.agreement_step
        (id, agreement_id, kind, label, due_on, amount, done_on, received)
      select gen_random_uuid(), a.id, 'INSTALMENT', 'Versement ' || y, make_date(y, 6, 30), 2000000,
        make_date(y, 7, 10), 2000000
      from steering.agreement a, generate_series(2021, 2025) y
      where a.key like 'operation-banc-%' and a.payment = 'SUBSIDY';
      insert into steering.expense
        (id, version, key, operation_key, number, label, category, beneficiary_key, supplier, document,
         spent_on, amount, state, invoiced_on, paid_on, part_changes)
      select gen_random_uuid(), 1, o.key || '-d' || n, o.key, n, 'Dépense ' || n || ' (exemple)',
        (array['STAFF', 'SERVICES', 'INVESTMENT', 'STAFF'])[1 + n % 4], o.lead_key,
        'Fournisseur ' || n % 30, 'F-' || n, day, 40000 + n * 100,
        case when n % 4 = 0 then 'DECLARED' else 'PAID' end, day, day + 20, 0
      from steering.operation o,
        lateral (select n, date '2021-01-15' + 30 * (n / 4) as day from generate_series(1, 240) n) d
      where o.key like 'operation-banc-%';
      insert into steering.payment_request
        (id, version, key, operation_key, funder_key, number, kind, state, declared_on, line_changes)
      select gen_random_uuid(), 1, o.key || '-p' || n, o.key, 'etat', n, 'INTERIM', 'DECLARED',
        make_date(2020 + n, 12, 15), 12
      from steering.operation o, generate_series(1, 5) n where o.key like 'operation-banc-%';
      insert into steering.payment_request_line
        (id, request_id, expense_key, staff, amount, retained, reason, again)
      select gen_random_uuid(), r.id, e.key, e.category = 'STAFF', e.amount, null, '', false
      from steering.payment_request r
        join steering.expense e on e.operation_key = r.operation_key and e.number % 4 = 0
          and (e.number - 1) / 48 = r.number - 1
      where r.key like 'operation-banc-%';
      insert into steering.expense_share (id, expense_id, funder_key, request_key, amount, asked)
      select gen_random_uuid(), e.id, 'etat', r.key, l.amount, l.amount
      from steering.payment_request_line l
        join steering.payment_request r on r.id = l.request_id
        join steering.expense e on e.key = l.expense_key
      where r.key like 'operation-banc-%'
      """;

  private static final String FIGURES =
      """
      insert into steering.indicator
        (id, version, key, label_fr, label_en, definition_fr, definition_en, unit, threshold,
         threshold_reason, published)
      select gen_random_uuid(), 1, 'chiffre-banc-' || n, 'Chiffre ' || n || ' (exemple)', '',
        'Un chiffre fait pour une mesure.', '', 'SESSION', 11, '', true
      from generate_series(1, 20) n;
      insert into steering.observation
        (id, indicator_key, year, revision, value, records, missing, as_of, counted_at, checked_at,
         evidence, reason, told)
      select gen_random_uuid(), i.key, y, 1, %1$d * 3, %1$d, 0, make_date(y, 12, 31), now(), now(), '', '',
        true
      from steering.indicator i, generate_series(2021, 2025) y where i.key like 'chiffre-banc-%%';
      insert into steering.observation_part (id, observation_id, cell, count, hidden)
      select gen_random_uuid(), o.id, 'channel/' || c, %1$d, false
      from steering.observation o, unnest(array['PEER_TO_PEER', 'FEDERATION', 'ALONE']) c
      where o.indicator_key like 'chiffre-banc-%%';
      analyze
      """;

  private GeneratedSteering() {}

  /** Makes so many centres, with the operations and the figures of five years. */
  public static void create(Connection connection, int centres) throws SQLException {
    GeneratedRows.create(connection, centres / CENTRES_A_PROTOTYPE, centres);
    try (Statement statement = connection.createStatement()) {
      statement.execute(OPERATIONS.formatted(centres, CENTRES_AN_OPERATION));
      statement.execute(MONEY);
      statement.execute(FIGURES.formatted(centres));
    }
  }
}
