package fr.essaim.web.notifications;

import fr.essaim.core.notifications.NotificationService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How much there is to read, for the bar of each page: one statement, which an index answers. */
@Named
@RequestScoped
public class Bell {

  private static final int MOST = 99;

  @Inject private NotificationService notifications;

  private Long unread;

  public long getUnread() {
    if (unread == null) {
      unread = notifications.unread();
    }
    return unread;
  }

  /** The number as the bar has room for it. */
  public String getCount() {
    return getUnread() > MOST ? MOST + "+" : Long.toString(getUnread());
  }
}
