package fr.essaim.publisher.catalogue;

/** The title of something in both languages. */
record Titles(String french, String english) {}
