package fr.essaim.web.home;

import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.AccountView;
import fr.essaim.web.shell.AgendaEntry;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Task;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.Waiting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What waits for the person, by their roles. */
@Named
@RequestScoped
public class WaitingPage {

  private static final int IN_AGENDA = 5;

  @Inject private AccountService service;
  @Inject private Features features;
  @Inject private Clock clock;
  @Inject private Text text;

  private AccountView account;
  private List<Waiting> waiting;
  private List<AgendaEntry> agenda;

  public void load() {
    account = service.own();
    waiting = features.waiting();
    agenda = features.agenda(IN_AGENDA);
  }

  public AccountView getAccount() {
    return account;
  }

  /** What waits; empty when nothing does. */
  public List<Waiting> getWaiting() {
    return waiting;
  }

  /** What takes place next. */
  public List<AgendaEntry> getAgenda() {
    return agenda;
  }

  /** How long a task has waited, in days. */
  public String since(Task task) {
    LocalDate first = LocalDate.ofInstant(task.since(), clock.getZone());
    return text.count("home.since", ChronoUnit.DAYS.between(first, getToday()));
  }

  public LocalDate getToday() {
    return LocalDate.now(clock);
  }
}
