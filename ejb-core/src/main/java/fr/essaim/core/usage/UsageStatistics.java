package fr.essaim.core.usage;

import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.usage.internal.UsageRows;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What the public part was used for, for anybody to read: there is nobody in it. */
@Stateless
public class UsageStatistics {

  @Inject private UsageRows rows;

  /** The counts of each day, the first and the last included; days without any are left out. */
  @OpenToAll
  public List<UsageCount> days(LocalDate first, LocalDate last) {
    return rows.days(first, last);
  }

  /** The counts of each month; months without any are left out. */
  @OpenToAll
  public List<UsageCount> months(YearMonth first, YearMonth last) {
    return rows.months(first.atDay(1), last.atEndOfMonth());
  }
}
