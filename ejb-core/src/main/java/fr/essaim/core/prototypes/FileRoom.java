package fr.essaim.core.prototypes;

/**
 * How much an organisation keeps in files, and how much somebody handed in today; in bytes.
 *
 * @param used what the organisation's prototypes hold, and what it keeps elsewhere
 * @param most what they may hold
 * @param today what the caller handed in today
 * @param mostToday what one person may hand in on a day
 */
public record FileRoom(long used, long most, long today, long mostToday) {}
