package fr.essaim.config.faults;

/** Counts on, from where each begins. */
final class Turns {

  private int next;

  Turns(int first) {
    next = first;
  }

  int next() {
    return next++;
  }
}
