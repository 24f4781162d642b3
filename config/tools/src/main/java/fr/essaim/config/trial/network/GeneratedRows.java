package fr.essaim.config.trial.network;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Published things put straight into the business tables, as many as wanted, for measures that need
 * more of them than anybody could bring in by the services. Nothing announces them: they are public
 * once a rebuild has run, or once they are announced.
 */
public final class GeneratedRows {

  /** How many triples of documents one prototype comes to, with what is made around it. */
  public static final int TRIPLES_A_PROTOTYPE = 84;

  private static final String TERRITORIES =
      """
      insert into network.territory
        (id, key, kind, code, vintage, name, parent_key, changed_at, version)
      select gen_random_uuid(), 'commune-banc-' || n, 'COMMUNE',
        case when n <= 640 then 59000 + n else 61360 + n end, '2024', 'Commune ' || n || ' (exemple)',
        case when n <= 640 then 'departement-59' else 'departement-62' end, now(), 1
      from generate_series(1, greatest(1, %2$d / 3)) n
      """;

  private static final String ORGANISATIONS =
      """
      insert into network.organisation
        (id, key, name, kind, description, website, street, postcode, commune_key, public_email,
         public_phone, publication, created_at, changed_at, version)
      select gen_random_uuid(), 'centre-banc-' || n, 'Centre ' || n || ' (exemple)',
        'SOCIAL_CENTRE', 'Un centre fait pour une mesure, le numéro ' || n || '.',
        'https://centre-' || n || '.example.org/', n || ' rue des Tilleuls',
        lpad((1000 + n %% 90000)::text, 5, '0'),
        'commune-banc-' || (1 + n %% greatest(1, %2$d / 3)),
        'accueil@centre-' || n || '.example.org', '01 99 00 00 00', 'PUBLISHED', now(), now(), 1
      from generate_series(1, %2$d) n
      """;

  private static final String PROTOTYPES =
      """
      insert into prototypes.prototype
        (id, key, title, summary, kind, steward_key, creators, public_contact, personal_contact,
         source, publication, published_at, created_at, modified_at, publicly_modified_at, state,
         sheet_filled, latest_version, latest_licence, searchable, version)
      select gen_random_uuid(), 'proto-banc-' || n, 'Prototype ' || n || ' (exemple)',
        'Une méthode faite pour une mesure, que des habitants ont essayée ' || n || ' fois.',
        (array['SOFTWARE', 'GUIDE', 'GAME', 'TUTORIAL'])[1 + n %% 4],
        'centre-banc-' || (1 + n %% %2$d), 'Le groupe ' || n,
        'proto-' || n || '@example.org', '', 'mesure', 'PUBLISHED', now(), now(), now(), now(),
        'TESTED', 6, '1.0', 'CC_BY_SA_4_0', 'prototype ' || n || ' exemple', 1
      from generate_series(1, %1$d) n
      """;

  private static final String PARTS =
      """
      insert into prototypes.state_date
      select p.id, s.state, s.since from prototypes.prototype p,
        (values ('INITIATED', '2021'), ('IN_WORKSHOP', '2022-03'), ('TESTED', '2023-04-05'))
          s (state, since)
      where p.key like 'proto-banc-%%';
      insert into prototypes.prototype_origin
      select id, steward_key from prototypes.prototype where key like 'proto-banc-%%';
      insert into prototypes.prototype_audience
      select p.id, a from prototypes.prototype p, unnest(array['RESIDENTS', 'SENIORS']) a
      where p.key like 'proto-banc-%%';
      insert into prototypes.prototype_theme
      select p.id, t from prototypes.prototype p, unnest(array['accueil', 'parentalite']) t
      where p.key like 'proto-banc-%%';
      insert into prototypes.sheet_section
      select p.id, s, 'Ce qu''il faut savoir de ' || p.key || ' sous ' || lower(s) || '.'
      from prototypes.prototype p,
        unnest(array['NEED', 'STEPS', 'MEANS', 'COSTS', 'RESULTS', 'PITFALLS']) s
      where p.key like 'proto-banc-%%';
      insert into prototypes.version
        (id, prototype_id, major, minor, licence, change_note, released_on, proposed)
      select gen_random_uuid(), id, 1, 0, 'CC_BY_SA_4_0', 'Première version de ' || key || '.',
        '2023-06', false
      from prototypes.prototype where key like 'proto-banc-%%';
      insert into prototypes.resource
        (id, version_id, rank, title, licence, language, media_type, url, file_size)
      select gen_random_uuid(), v.id, r, 'Pièce ' || r, 'CC_BY_SA_4_0', 'fr', 'application/pdf',
        'https://files.example.org/' || p.key || '/' || r, 0
      from prototypes.version v
        join prototypes.prototype p on p.id = v.prototype_id, generate_series(1, 2) r
      where p.key like 'proto-banc-%%';
      analyze
      """;

  private static final String ANNOUNCEMENT =
      """
      insert into publication.outbox (type, key)
      select 'organisation', key from network.organisation where key like 'centre-banc-%'
      union all
      select 'territory', key from network.territory where key like 'commune-banc-%'
      union all
      select 'prototype', key from prototypes.prototype where key like 'proto-banc-%'
      union all
      select 'version', key || '-v1-0' from prototypes.prototype where key like 'proto-banc-%'
      """;

  private GeneratedRows() {}

  /** Makes so many prototypes, each with a version; half as many centres; communes. */
  public static void create(Connection connection, int prototypes) throws SQLException {
    create(connection, prototypes, Math.max(1, prototypes / 2));
  }

  /** Makes so many prototypes, each with a version; centres; a third as many communes. */
  public static void create(Connection connection, int prototypes, int centres)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : new String[] {TERRITORIES, ORGANISATIONS, PROTOTYPES, PARTS}) {
        statement.execute(sql.formatted(prototypes, centres));
      }
    }
  }

  /** Tells the publisher of each of them, as the services do of what they change. */
  public static void announce(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(ANNOUNCEMENT);
    }
  }
}
