package fr.essaim.core.prototypes.internal;

import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Callers;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.lists.Facet;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Lookup;
import fr.essaim.core.lists.Row;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.MistakeFilters;
import fr.essaim.core.prototypes.MistakeReport;
import fr.essaim.core.prototypes.MistakeSort;
import fr.essaim.core.prototypes.MistakeState;
import fr.essaim.core.prototypes.domain.ReportedMistake;
import fr.essaim.core.shared.Labelled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Keeps what visitors report, and finds it. */
@ApplicationScoped
public class MistakeRows {

  /** How like a word must be, as in the list of prototypes. */
  private static final double LIKENESS = 0.4;

  @Inject private ListEngine engine;
  @Inject private OrganisationDirectory organisations;
  @Inject private AccountService accounts;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void add(ReportedMistake report) {
    entityManager.persist(report);
  }

  public Optional<ReportedMistake> find(UUID id) {
    return Optional.ofNullable(entityManager.find(ReportedMistake.class, id));
  }

  public ListResult<MistakeReport> list(ListQuery query, OrganisationScope scope) {
    return engine.list(definition(scope), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, OrganisationScope scope, Consumer<MistakeReport> reader) {
    engine.each(definition(scope), query, reader);
  }

  /** Everywhere includes those of nobody. */
  private ListDefinition<MistakeReport> definition(OrganisationScope scope) {
    Lookup<OrganisationRef> centres = organisations::named;
    Lookup<String> people = callers -> Callers.named(callers, accounts::names);
    return new ListDefinition<>(row -> row(row, centres, people))
        .from(
            "(select m.*, cast(m.id as text) as key, case when m.dealt_with_at is null then 'WAITING' else 'DEALT_WITH' end"
                + " as state, public.plain(m.page) as sorted,"
                + " public.plain(m.page || ' ' || m.text) as whole"
                + " from prototypes.mistake_report m) p")
        .visible(sql -> scope.within(sql, "p.organisation_key"))
        .searched("sorted", "whole", LIKENESS)
        .facet(Facet.of(MistakeFilters.STATE, MistakeState.class, "state"))
        .facet(
            Facet.of(
                MistakeFilters.CENTRE,
                centres,
                Facet.Order.LABEL,
                (sql, keys) -> sql.in("p.organisation_key", keys),
                "select id, organisation_key as value from candidate"
                    + " where organisation_key is not null"))
        .facet(
            Facet.of(
                MistakeFilters.PAGE,
                MistakeRows::pages,
                Facet.Order.COUNT,
                (sql, pages) -> sql.in("p.page", pages),
                "select id, page as value from candidate"))
        .sort(MistakeSort.WAITING_FIRST, "p.state desc", "p.reported_at desc")
        .sort(MistakeSort.LATEST, "p.reported_at desc")
        .sort(MistakeSort.PAGE, "p.sorted", "p.reported_at desc")
        .pageOf(25)
        .columns("id", "page", "subject_type", "subject_key", "text", "email", "answer")
        .columns("reported_at", "dealt_with_at")
        .column("organisation", "p.organisation_key", centres)
        .column("dealt_with_by", "p.dealt_with_by", people);
  }

  /** A page is called as its address. */
  private static Map<String, Labelled> pages(Collection<String> paths) {
    return paths.stream().collect(Collectors.toMap(path -> path, path -> language -> path));
  }

  private static MistakeReport row(
      Row row, Lookup<OrganisationRef> centres, Lookup<String> people) {
    return new MistakeReport(
        row.id("id"),
        row.text("page"),
        row.text("subject_type"),
        row.text("subject_key"),
        row.thing("organisation", centres),
        row.text("text"),
        row.text("email"),
        row.text("answer"),
        row.instant("reported_at"),
        row.instant("dealt_with_at"),
        row.thing("dealt_with_by", people));
  }

  public long countWaiting(OrganisationScope scope) {
    return entityManager
        .createQuery(
            "select count(m) from ReportedMistake m where m.dealtWithAt is null"
                + " and (:everywhere = true or m.organisationKey in :keys)",
            Long.class)
        .setParameter("everywhere", scope.everywhere())
        .setParameter("keys", keys(scope))
        .getSingleResult();
  }

  public long countSince(String page, Instant since) {
    return entityManager
        .createQuery(
            "select count(m) from ReportedMistake m where m.page = :page and m.reportedAt > :since",
            Long.class)
        .setParameter("page", page)
        .setParameter("since", since)
        .getSingleResult();
  }

  private static List<String> keys(OrganisationScope scope) {
    List<String> keys = new ArrayList<>(scope.organisationKeys());
    keys.add("");
    return keys;
  }
}
