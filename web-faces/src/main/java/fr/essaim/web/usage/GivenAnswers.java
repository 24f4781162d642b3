package fr.essaim.web.usage;

import fr.essaim.core.usage.UsageMeter;
import fr.essaim.web.operation.RequestWatch;
import fr.essaim.web.shell.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Counts answers once they are given, in memory, and has their lines written. */
@ApplicationScoped
class GivenAnswers {

  @Inject private UsageMeter meter;
  @Inject private Addresses addresses;
  @Inject private RequestWatch watch;

  void count(HttpServletRequest request) {
    Answer answer = Answer.of(request);
    watch.ended(request, answer);
    if (answer.isWhole()) {
      Uses.of(addresses, request, answer.status()).ifPresent(meter::count);
    }
  }
}
