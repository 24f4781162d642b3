package fr.essaim.core.reporting.internal;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.reporting.ReportFigure;
import fr.essaim.core.reporting.ReportValue;
import fr.essaim.core.reporting.ReportWords;
import fr.essaim.core.steering.FunderMoney;
import fr.essaim.core.steering.Objective;
import fr.essaim.core.steering.OperationDetails;
import fr.essaim.core.steering.PaymentRequestView;
import fr.essaim.core.steering.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Counts the figures that templates name. */
final class ReportFigures {

  private ReportFigures() {}

  static ReportValue of(ReportFigure figure, ReportFacts facts) {
    OperationDetails details = facts.operation().details();
    return switch (figure) {
      case OPERATION -> ReportValue.text(details.name());
      case PROGRAMME -> ReportValue.text(details.programme());
      case AXIS -> ReportValue.text(details.axis());
      case FILE_NUMBER -> ReportValue.text(details.fileNumber());
      case TERRITORY -> ReportValue.text(details.territory());
      case OPERATION_PERIOD -> period(details.starts().firstDay(), details.ends().lastDay());
      case PERIOD -> period(facts.starts(), facts.ends());
      case LEAD -> ReportValue.text(name(facts.operation().lead()));
      case BENEFICIARIES ->
          ReportValue.text(
              facts.operation().beneficiaries().stream()
                  .map(OrganisationRef::name)
                  .collect(Collectors.joining(", ")));
      case FUNDER ->
          ReportValue.text(
              facts.funder() != null
                  ? facts.funder().name()
                  : facts.funders().stream()
                      .map(each -> name(each.funder()))
                      .collect(Collectors.joining(", ")));
      case AGREEMENT ->
          ReportValue.text(
              facts.own().stream()
                  .map(each -> each.details().reference())
                  .collect(Collectors.joining(", ")));
      case GRANTED ->
          facts.own().isEmpty()
              ? ReportValue.NONE
              : ReportValue.euros(facts.own().stream().mapToLong(facts::granted).sum());
      case RATE -> rate(facts);
      case PLANNED -> ReportValue.euros(facts.plan().total());
      case PAID -> ReportValue.euros(facts.paid());
      case PAID_TOTAL -> ReportValue.euros(facts.paidUntilEnd());
      case TO_JUSTIFY ->
          ReportValue.euros(Math.max(0, facts.plan().total() - facts.paidUntilEnd()));
      case DECLARED ->
          ReportValue.euros(facts.asked(PaymentRequestView::declaredOn, PaymentRequestView::held));
      case RETAINED ->
          ReportValue.euros(
              facts.asked(PaymentRequestView::checkedOn, PaymentRequestView::retained));
      case SET_ASIDE ->
          ReportValue.euros(
              facts.declared().stream().mapToLong(PaymentRequestView::setAside).sum());
      case DUE ->
          ReportValue.euros(
              facts.asked(
                  PaymentRequestView::checkedOn, each -> each.due() == null ? 0 : each.due()));
      case RECEIVED -> received(facts, true);
      case RECEIVED_TOTAL -> received(facts, false);
      case STAFF_PLANNED -> ReportValue.number(facts.staffing().planned());
      case STAFF_WORKED -> ReportValue.number(facts.worked(facts.staffing().months()).orElse(null));
      case OBJECTIVES -> ReportValue.number((long) facts.operation().objectives().size());
      case OBJECTIVES_REACHED -> ReportValue.number(reached(facts.operation().objectives()));
    };
  }

  static ReportValue period(LocalDate starts, LocalDate ends) {
    return ReportValue.text(
        ReportWords.of("period", ReportValue.day(starts).said(), ReportValue.day(ends).said()));
  }

  static String name(OrganisationRef organisation) {
    return organisation == null ? "" : organisation.name();
  }

  /** What all that are meant pay together. */
  private static ReportValue rate(ReportFacts facts) {
    long part =
        facts.funders().stream()
            .map(FunderMoney::rate)
            .filter(each -> each != null)
            .mapToLong(Rate::part)
            .sum();
    return part == 0
        ? ReportValue.NONE
        : ReportValue.percent(new Rate(part, facts.plan().total()).percent());
  }

  private static ReportValue received(ReportFacts facts, boolean inPeriod) {
    return ReportValue.euros(
        facts.funders().stream()
            .map(each -> each.funder().key())
            .mapToLong(key -> facts.received(key, inPeriod ? facts::isWithin : facts::isUntilEnd))
            .sum());
  }

  private static long reached(List<Objective> objectives) {
    return objectives.stream()
        .filter(each -> each.reached() != null && each.details().target() != null)
        .filter(each -> BigDecimal.valueOf(each.reached()).compareTo(each.details().target()) >= 0)
        .count();
  }
}
