package fr.essaim.config.faults;

/** What is done while a fault lasts. */
interface Meanwhile {

  void run() throws InterruptedException;
}
