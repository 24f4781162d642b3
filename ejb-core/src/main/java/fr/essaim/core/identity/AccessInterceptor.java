package fr.essaim.core.identity;

import fr.essaim.core.identity.internal.AuditLines;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.List;

/** Keeps what {@link Requires} promises, for every service. */
@Requires
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AccessInterceptor {

  @Inject private Access access;
  @Inject private AuditLines audit;

  @AroundInvoke
  Object check(InvocationContext call) throws Exception {
    Requires requires = call.getMethod().getAnnotation(Requires.class);
    if (requires == null) {
      return call.proceed();
    }
    for (Permission permission : requires.value()) {
      access.requireSomewhere(permission);
    }
    access.enter();
    Object result;
    List<Access.Use> uses;
    try {
      result = call.proceed();
    } finally {
      uses = access.leave();
    }
    for (Permission permission : requires.value()) {
      if (uses.stream().noneMatch(use -> use.permission() == permission)) {
        throw new IllegalStateException(call.getMethod() + " never asked for " + permission);
      }
    }
    List<Access.Use> audited = uses.stream().filter(use -> use.permission().isAudited()).toList();
    if (!audited.isEmpty() && requires.act().isEmpty()) {
      throw new IllegalStateException(call.getMethod() + " has no act for the audit trail");
    }
    audited.forEach(use -> audit.add(access.callerName(), requires.act(), use));
    return result;
  }
}
