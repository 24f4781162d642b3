package fr.essaim.config.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.upgrade.MigrationWeight.Work;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MigrationWeightTest {

  private final MigrationWeight weight = new MigrationWeight();

  @Test
  void isLightForNewTablesAndColumns() {
    Work work =
        weight.of(
            """
            -- update a.old set b = 1;
            create schema new;
            create table new.thing (id uuid primary key, of_old uuid references a.old (id));
            create index thing_old on new.thing (of_old);
            insert into new.thing (id) select id from a.old;
            alter table a.old add colour text;
            alter table a.old alter column colour set default 'update a.old; ';
            insert into a.old (id) values (1), (2);
            create function new.f() returns trigger language plpgsql as $$ begin update a.old set b = 1; end $$;
            comment on table a.old is 'x';
            """);

    assertThat(work.isLight()).isTrue();
  }

  @Test
  void namesTheTablesThatAreWrittenAndThoseThatAreRead() {
    Work work =
        weight.of(
            """
            update a.one set x = 2;
            with t as (select 1) delete from a.two using t;
            alter table only a.three alter column x type bigint;
            alter table a.four add column y text generated always as (x || 'a') stored;
            create unique index i on a.five (lower(x)) where x is not null;
            alter table a.six add constraint c check (x > 0);
            alter table a.one alter x set not null;
            """);

    assertThat(work.written()).isEqualTo(Set.of("a.one", "a.two", "a.three", "a.four"));
    assertThat(work.looked()).isEqualTo(Set.of("a.five", "a.six"));
    assertThat(work.isKnown()).isTrue();
  }

  @Test
  void saysThatItDoesNotKnowWhatAProgramDoes() {
    assertThat(weight.of("do $$ begin perform 1; end $$;").isKnown()).isFalse();
    assertThat(weight.of("select a.fill();").isKnown()).isFalse();
  }

  @Test
  void knowsATableByTheNameThatItHasBefore() {
    weight.of("alter table a.old rename to young; alter table a.young set schema b;");

    assertThat(weight.of("update b.young set x = 1;").written()).isEqualTo(Set.of("a.old"));
  }
}
