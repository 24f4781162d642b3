/** What operators ask and watch: health, metrics, the log of answers, and what robots may read. */
package fr.essaim.web.operation;
