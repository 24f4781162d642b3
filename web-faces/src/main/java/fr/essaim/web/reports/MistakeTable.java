package fr.essaim.web.reports;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.prototypes.MistakeFilters;
import fr.essaim.core.prototypes.MistakeReport;
import fr.essaim.core.prototypes.MistakeReports;
import fr.essaim.core.prototypes.MistakeSort;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.Detail;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.lists.RowAct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What visitors found wrong on the pages that this person's organisations answer for. */
@ApplicationScoped
public class MistakeTable implements ListView<MistakeReport> {

  static final String PATH = "/intranet/administration/signalements";

  @Inject private MistakeReports service;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "reports.list";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.MISTAKE_READ);
  }

  @Override
  public ListResult<MistakeReport> find(ListQuery query) {
    return service.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<MistakeReport> reader) {
    service.export(query, reader);
  }

  @Override
  public List<MistakeSort> sorts() {
    return List.of(MistakeSort.values());
  }

  @Override
  public List<Column<MistakeReport>> columns() {
    return List.of(
        Column.of("page", "reports.facet.sujet", MistakeReport::page)
            .linked(report -> PATH + "/" + report.id())
            .narrowedBy(MistakeFilters.PAGE)
            .sorted(MistakeSort.PAGE),
        Column.of("text", "reports.field.message", MistakeReport::text),
        Column.of("state", "reports.facet.state", MistakeReport::state)
            .tagged(report -> report.isWaiting() ? "honey" : "good")
            .narrowedBy(MistakeFilters.STATE),
        Column.of("centre", "reports.facet.centre", MistakeReport::organisation)
            .marked(MistakeReport::organisation)
            .narrowedBy(MistakeFilters.CENTRE),
        Column.of("reported", "reports.list.reported", MistakeReport::reportedAt)
            .sortedDescending(MistakeSort.LATEST),
        Column.of("answer", "reports.list.answer", MistakeReport::answer).inFiles(),
        Column.of("ended", "reports.list.ended", MistakeReport::dealtWithAt).inFiles());
  }

  @Override
  public boolean isOpenable() {
    return true;
  }

  @Override
  public List<Detail> details(MistakeReport report) {
    return List.of(
        new Detail("reports.field.message", report.text()),
        new Detail("reports.list.answer", report.answer()),
        new Detail("reports.list.ended", report.dealtWithAt()),
        new Detail("reports.list.by", report.dealtWithBy()));
  }

  @Override
  public String key(MistakeReport report) {
    return report.isWaiting() ? report.id().toString() : null;
  }

  @Override
  public String name(String key) {
    return service.open(UUID.fromString(key)).page();
  }

  @Override
  public List<RowAct> rowActs() {
    return List.of(
        RowAct.ofId(
            "done",
            "check",
            "reports.list.dealtWith",
            Permission.PROTOTYPE_EDIT,
            service::dealtWith));
  }
}
