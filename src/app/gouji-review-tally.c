/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-review-tally.h"

#include "app/gouji-decision-closures.h"

/* An item whose kept review is to be looked into. */
typedef struct
{
  GoujiStackItem *item;
  char *key;
} Entry;

struct _GoujiReviewTally
{
  GObject parent_instance;

  GoujiStack *stack;
  GoujiReviewStore *store;
  GQueue entries; /* Entry */
  guint idle;
};

G_DEFINE_FINAL_TYPE (GoujiReviewTally, gouji_review_tally, G_TYPE_OBJECT)

static void
entry_free (Entry *entry)
{
  g_object_unref (entry->item);
  g_free (entry->key);
  g_free (entry);
}

static void
gouji_review_tally_dispose (GObject *object)
{
  GoujiReviewTally *self = GOUJI_REVIEW_TALLY (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_queue_clear_full (&self->entries, (GDestroyNotify) entry_free);
  g_clear_object (&self->stack);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (gouji_review_tally_parent_class)->dispose (object);
}

static void
gouji_review_tally_class_init (GoujiReviewTallyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gouji_review_tally_dispose;
}

static void
gouji_review_tally_init (GoujiReviewTally *self)
{
}

/* What cannot be read is told when the document is opened. */
static void
look_into (GoujiReviewTally *self, const Entry *entry)
{
  g_autoptr (GoujiReview) review = gouji_review_store_peek (self->store, entry->key, NULL);
  guint n_decided, n_to_decide;

  if (review == NULL)
    return;
  gouji_review_count (review, &n_decided, &n_to_decide);
  gouji_stack_item_set_review (entry->item, n_decided, n_to_decide);
}

/* One file a turn of the main loop. */
static gboolean
on_idle (gpointer data)
{
  GoujiReviewTally *self = data;
  Entry *entry = g_queue_pop_head (&self->entries);

  look_into (self, entry);
  entry_free (entry);
  if (!g_queue_is_empty (&self->entries))
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

/* The document itself may be let go at once. */
static void
on_state (GoujiReviewTally *self, GParamSpec *pspec, GoujiStackItem *item)
{
  GoujiReport *report = gouji_stack_item_get_report (item);
  Entry *entry;

  if (gouji_stack_item_get_state (item) != GOUJI_STACK_DONE || report == NULL)
    return;
  entry = g_new0 (Entry, 1);
  entry->item = g_object_ref (item);
  entry->key = gouji_review_dup_key (gouji_report_get_disclosure (report),
                                     gouji_stack_item_get_index (item));
  g_queue_push_tail (&self->entries, entry);
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}

static void
on_items (GoujiReviewTally *self, guint position, guint removed, guint added)
{
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (GoujiStackItem) item = g_list_model_get_item (G_LIST_MODEL (self->stack), position + i);

      g_signal_connect_object (item, "notify::state", G_CALLBACK (on_state), self, G_CONNECT_SWAPPED);
      on_state (self, NULL, item);
    }
}

/**
 * gouji_review_tally_new:
 * @store: where reviews are kept
 *
 * Returns: (transfer full): follows @stack as long as it lives
 */
GoujiReviewTally *
gouji_review_tally_new (GoujiStack *stack, GoujiReviewStore *store)
{
  GoujiReviewTally *self;

  g_return_val_if_fail (GOUJI_IS_STACK (stack) && GOUJI_IS_REVIEW_STORE (store), NULL);

  self = g_object_new (GOUJI_TYPE_REVIEW_TALLY, NULL);
  self->stack = g_object_ref (stack);
  self->store = g_object_ref (store);
  g_signal_connect_object (stack, "items-changed", G_CALLBACK (on_items), self, G_CONNECT_SWAPPED);
  return self;
}

void
gouji_review_tally_show (GoujiReviewTally *self, GoujiSession *session, GoujiStackItem *item)
{
  GoujiReview *review;
  GoujiReport *report;
  guint n;

  g_return_if_fail (GOUJI_IS_REVIEW_TALLY (self) && GOUJI_IS_SESSION (session));

  review = gouji_session_get_review (session);
  report = gouji_session_get_report (session);
  if (item == NULL || review == NULL || report == NULL)
    return;
  n = gouji_report_count (report, GOUJI_SEVERITY_ERROR)
      + gouji_report_count (report, GOUJI_SEVERITY_QUESTION);
  gouji_stack_item_set_review (item, n - gouji_review_count_open (review, report), n);
}
