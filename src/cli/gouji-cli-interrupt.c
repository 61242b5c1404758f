/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/gouji-cli-interrupt.h"

#include <signal.h>

static GCancellable *cancellable;
static int caught;

static void
fill_set (sigset_t *set)
{
  sigemptyset (set);
  sigaddset (set, SIGINT);
  sigaddset (set, SIGTERM);
}

static void
end_by (int number)
{
  sigset_t set;

  signal (number, SIG_DFL);
  fill_set (&set);
  pthread_sigmask (SIG_UNBLOCK, &set, NULL);
  raise (number);
}

/* The first signal asks the work to stop; the second stops the program at once. */
static gpointer
wait_for_signals (gpointer data)
{
  sigset_t set;
  int number;

  fill_set (&set);
  if (sigwait (&set, &number) == 0)
    {
      g_atomic_int_set (&caught, number);
      g_cancellable_cancel (cancellable);
    }
  if (sigwait (&set, &number) == 0)
    end_by (number);
  return NULL;
}

/**
 * gouji_cli_interrupt_start:
 *
 * From here on SIGINT and SIGTERM cancel the work under way.  Call it before any
 * other thread is started.
 */
void
gouji_cli_interrupt_start (void)
{
  sigset_t set;

  cancellable = g_cancellable_new ();
  fill_set (&set);
  pthread_sigmask (SIG_BLOCK, &set, NULL);
  g_thread_unref (g_thread_new ("signals", wait_for_signals, NULL));
}

/**
 * gouji_cli_interrupt_get_cancellable:
 *
 * Returns: (transfer none): what the signals cancel
 */
GCancellable *
gouji_cli_interrupt_get_cancellable (void)
{
  return cancellable;
}

/**
 * gouji_cli_interrupt_end:
 *
 * When the work was interrupted, ends the program by the same signal, so that the
 * shell that started it knows.
 */
void
gouji_cli_interrupt_end (void)
{
  int number = g_atomic_int_get (&caught);

  if (number != 0)
    end_by (number);
}
