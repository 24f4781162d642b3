package fr.essaim.web.steering;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.steering.StaffPositionView;
import fr.essaim.core.steering.StaffingService;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;

/** A position, and what was worked in it month by month. */
@Named
@ViewScoped
public class StaffPositionPage implements Serializable {

  static final String PATH = "/intranet/effectifs";

  private static final long serialVersionUID = 1L;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?");

  @Inject private StaffingService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient StaffPositionView position;
  private String month;
  private String worked;

  public void load() {
    position = service.open(redirect.variable("key"));
  }

  public void note() {
    service.note(position.key(), typedMonth(), typedWork());
    redirect.to(path(position.key()), text.get("steering.money.saved"));
  }

  public void delete() {
    service.delete(position.key());
    redirect.to(StaffingPage.path(position.operation().key()), text.get("steering.money.dropped"));
  }

  public StaffPositionView getPosition() {
    return position;
  }

  /** What was worked, the latest month first. */
  public List<WorkedMonth> getMonths() {
    return WorkedMonth.of(position.months());
  }

  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }

  public String getWorked() {
    return worked;
  }

  public void setWorked(String worked) {
    this.worked = worked;
  }

  static String path(String key) {
    return PATH + "/" + key;
  }

  private YearMonth typedMonth() {
    PartialDate typed = TypedDate.read("month", month);
    if (typed.precision() == PartialDate.Precision.YEAR) {
      throw new BusinessRuleViolation("steering.position.month.missing").at("month");
    }
    return YearMonth.from(typed.firstDay());
  }

  /** Null where nothing is typed: what was noted is taken back. */
  private BigDecimal typedWork() {
    String typed = worked == null ? "" : worked.replaceAll("[\\s\\p{Z}]", "");
    if (typed.isEmpty()) {
      return null;
    }
    if (!NUMBER.matcher(typed).matches()) {
      throw new BusinessRuleViolation("steering.position.worked.number", typed).at("worked");
    }
    return new BigDecimal(typed.replace(',', '.'));
  }
}
