package fr.essaim.config.trial.network;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A network whose centres take prototypes from each other, put straight into the business tables: a
 * few prototypes are taken by many, two in three takings are accompanied, each giver gives to
 * three, one in four is the federation.
 */
public final class GeneratedSpread {

  /** The prototype that most centres take, and a centre that gives it to others. */
  public static final String PROTOTYPE = "proto-banc-1";

  public static final String CENTRE = "centre-banc-45";

  private static final int CENTRES_A_PROTOTYPE = 10;

  private static final String TAKINGS =
      """
      create temporary table taking as
      select n, 'proto-banc-' || prototype as prototype_key, t.begun,
        'centre-banc-' || 1 + (prototype * 37 + rank * 7) %% %1$d as centre_key,
        case when rank %% 4 = 0
          then (select min(key) from network.organisation where kind = 'FEDERATION')
          else 'centre-banc-' || 1 + (prototype * 37 + rank / 3 * 7) %% %1$d end as mentor_key
      from (
        select n, prototype, row_number() over (partition by prototype order by n) as rank,
          date '2018-01-01' + (3000 * n / %2$d)::integer as begun
        from (
          select n, 1 + floor(%1$d / %3$d * power(n * 0.6180339887 %% 1, 1.5))::bigint as prototype
          from generate_series(1, %2$d) n) drawn) t
      """;

  private static final String TRANSFERS =
      """
      insert into spread.transfer
        (id, version, key, mentor_key, receiver_key, channel, stage, agreed_on, abandoned_reason,
         next_step, blocker, created_at, modified_at)
      select gen_random_uuid(), 1, 'transfer-banc-' || n, mentor_key, centre_key,
        case when mentor_key like 'centre-banc-%' then 'PEER_TO_PEER' else 'FEDERATION' end,
        (array['AGREED', 'DISCOVERY', 'METHOD_TRANSFER', 'INSTALLATION', 'AUTONOMOUS'])[1 + n % 5],
        begun - 90, '', '', '', now(), now()
      from taking where n % 3 <> 0;
      insert into spread.transfer_prototype
      select t.id, g.prototype_key
      from taking g join spread.transfer t on t.key = 'transfer-banc-' || g.n;
      insert into spread.transfer_stage
      select t.id, s.stage, t.agreed_on + 30 * (s.at - 1)::integer
      from spread.transfer t cross join unnest(array['AGREED', 'DISCOVERY', 'METHOD_TRANSFER',
        'INSTALLATION', 'AUTONOMOUS']) with ordinality s (stage, at)
      where t.key like 'transfer-banc-%' and s.at <= 1 + substr(t.key, 15)::bigint % 5;
      insert into spread.session
        (id, transfer_id, date, minutes, place, residents, professionals, volunteers, partners, note)
      select gen_random_uuid(), t.id, t.agreed_on + 20 * s, 150, '', 4, 2, 1, 0, ''
      from spread.transfer t, generate_series(1, 4) s where t.key like 'transfer-banc-%';
      insert into spread.session_support
      select s.id, 'METHOD_TRANSFER'
      from spread.session s join spread.transfer t on t.id = s.transfer_id
      where t.key like 'transfer-banc-%';
      """;

  private static final String INSTALLATIONS =
      """
      insert into spread.installation
        (id, version, key, prototype_key, version_number, centre_key, transfer_key, state,
         stop_reason, created_at, modified_at)
      select gen_random_uuid(), 1, 'installation-banc-' || g.n, g.prototype_key,
        case when g.n % 4 <> 0 then '1.0' end, g.centre_key, t.key,
        (array['PLANNED', 'INSTALLING', 'IN_USE', 'IN_USE', 'IN_USE', 'IN_USE', 'IN_USE', 'ADAPTED',
          'ADAPTED', 'STOPPED'])[1 + g.n % 10], '', now(), now()
      from taking g left join spread.transfer t on t.key = 'transfer-banc-' || g.n;
      insert into spread.installation_state
      select i.id, s.state, g.begun + 60 * (s.at - 1)::integer
      from taking g join spread.installation i on i.key = 'installation-banc-' || g.n
        cross join unnest(array['PLANNED', 'INSTALLING', 'IN_USE', 'ADAPTED', 'STOPPED'])
          with ordinality s (state, at)
      where s.at <= array_position(
        array['PLANNED', 'INSTALLING', 'IN_USE', 'ADAPTED', 'STOPPED'], i.state);
      insert into spread.evidence
        (id, installation_id, date, uses, people, testimony, consented)
      select gen_random_uuid(), i.id, g.begun + 150 + 90 * q, 12, 40, '', false
      from taking g join spread.installation i on i.key = 'installation-banc-' || g.n,
        generate_series(1, 4) q
      where i.state in ('IN_USE', 'ADAPTED') and g.n % 2 = 0;
      insert into spread.adaptation
        (id, version, key, installation_key, title, changed, reason, noted_on, state, answer,
         accepted_version, created_at, modified_at)
      select gen_random_uuid(), 1, 'adaptation-banc-' || g.n, i.key, 'Le soir ' || g.n,
        'L''atelier a lieu à 19 h.', '', g.begun + 200,
        (array['OFFERED', 'ACCEPTED', 'DECLINED', 'KEPT'])[1 + g.n / 10 % 4], '',
        case when g.n / 10 % 4 = 1 then '1.0' end, now(), now()
      from taking g join spread.installation i on i.key = 'installation-banc-' || g.n
      where i.state = 'ADAPTED';
      analyze
      """;

  private GeneratedSpread() {}

  /** Makes so many centres, a tenth as many prototypes, and so many takings of them. */
  public static void create(Connection connection, int centres, int takings) throws SQLException {
    GeneratedRows.create(connection, centres / CENTRES_A_PROTOTYPE, centres);
    try (Statement statement = connection.createStatement()) {
      statement.execute(TAKINGS.formatted(centres, takings, CENTRES_A_PROTOTYPE));
      statement.execute(TRANSFERS);
      statement.execute(INSTALLATIONS);
    }
  }

  /**
   * Changes one of the takings as the services do, so that all pictures of them are out of date.
   */
  public static void change(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "update spread.installation set version = version + 1 where key = 'installation-banc-1'");
    }
  }
}
