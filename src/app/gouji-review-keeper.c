/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-review-keeper.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-settings.h"
#include "model/gouji-error.h"
#include "review/gouji-review-store.h"

#define RETRY_SECONDS 5

/* A review that was closed before it could be saved. */
typedef struct
{
  GoujiReview *review;
  char *identity;
} Waiting;

struct _GoujiReviewKeeper
{
  GObject parent_instance;

  GoujiSession *session;
  GoujiReviewStore *store;
  GoujiReview *review; /* or NULL */
  char *identity;
  GPtrArray *waiting; /* Waiting */
  gulong changed;
  guint retry;
  gboolean saving;     /* in the background */
  gboolean unsaved;    /* something was decided since that began */
};

G_DEFINE_FINAL_TYPE (GoujiReviewKeeper, gouji_review_keeper, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SAVED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint failed_signal;

static void save (GoujiReviewKeeper *self);
static void retry_later (GoujiReviewKeeper *self);

static void
waiting_free (Waiting *waiting)
{
  g_object_unref (waiting->review);
  g_free (waiting->identity);
  g_free (waiting);
}

static Waiting *
find_waiting (GoujiReviewKeeper *self, const char *key)
{
  for (guint i = 0; i < self->waiting->len; i++)
    {
      Waiting *waiting = g_ptr_array_index (self->waiting, i);

      if (g_str_equal (gouji_review_get_sha256 (waiting->review), key))
        return waiting;
    }
  return NULL;
}

/* The reason, and the file or folder it is about. */
static char *
dup_reason (const GError *error)
{
  const char *name = NULL;
  guint line, column;

  if (error->domain != GOUJI_ERROR)
    return g_strdup (error->message);
  gouji_error_get_place (error, &name, &line, &column);
  return name != NULL && *name != '\0' ? g_strdup_printf ("%s: %s", name, gouji_error_get_text (error))
                                       : g_strdup (gouji_error_get_text (error));
}

static void
take_failure (GoujiReviewKeeper *self, char *message)
{
  g_signal_emit (self, failed_signal, 0, message);
  g_free (message);
}

/* Nobody is told again what he was told. */
static gboolean
save_waiting (GoujiReviewKeeper *self)
{
  for (guint i = self->waiting->len; i > 0; i--)
    {
      Waiting *waiting = g_ptr_array_index (self->waiting, i - 1);

      if (gouji_review_store_save (self->store, waiting->review, waiting->identity, NULL))
        g_ptr_array_remove_index (self->waiting, i - 1);
    }
  return self->waiting->len == 0;
}

static gboolean
on_retry (gpointer data)
{
  GoujiReviewKeeper *self = data;

  self->retry = 0;
  if (!save_waiting (self))
    retry_later (self);
  if (self->unsaved)
    save (self);
  return G_SOURCE_REMOVE;
}

static void
retry_later (GoujiReviewKeeper *self)
{
  if (self->retry == 0)
    self->retry = g_timeout_add_seconds (RETRY_SECONDS, on_retry, self);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  GWeakRef *weak = data;
  g_autoptr (GoujiReviewKeeper) self = g_weak_ref_get (weak);
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = NULL;

  g_weak_ref_clear (weak);
  g_free (weak);
  /* Gone meanwhile: all that could be saved was saved then. */
  if (self == NULL)
    return;
  self->saving = FALSE;
  if (!gouji_review_store_save_finish (GOUJI_REVIEW_STORE (source), result, &error))
    {
      self->unsaved = TRUE;
      retry_later (self);
      reason = dup_reason (error);
      take_failure (self, g_strdup_printf (_("The review could not be saved; it is tried again. %s"),
                                           reason));
    }
  else if (self->unsaved)
    save (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);
}

/* One at a time; what is decided meanwhile is saved by the next. */
static void
save (GoujiReviewKeeper *self)
{
  GWeakRef *weak;

  if (self->saving || self->review == NULL)
    return;
  self->saving = TRUE;
  self->unsaved = FALSE;
  weak = g_new0 (GWeakRef, 1);
  g_weak_ref_init (weak, self);
  gouji_review_store_save_async (self->store, self->review, self->identity, on_saved, weak);
}

static void
on_changed (GoujiReviewKeeper *self)
{
  self->unsaved = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);
  save (self);
}

static void
gouji_review_keeper_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GoujiReviewKeeper *self = GOUJI_REVIEW_KEEPER (object);

  if (id == PROP_SAVED)
    g_value_set_boolean (value, !self->saving && !self->unsaved && self->waiting->len == 0);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
flush_open (GoujiReviewKeeper *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = NULL;

  if (self->review == NULL || (!self->saving && !self->unsaved))
    return TRUE;
  if (!gouji_review_store_save (self->store, self->review, self->identity, &error))
    {
      reason = dup_reason (error);
      take_failure (self, g_strdup_printf (_("The review could not be saved. %s"), reason));
      return FALSE;
    }
  self->unsaved = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);
  return TRUE;
}

/* What cannot be saved now is kept until it can. */
static void
close_review (GoujiReviewKeeper *self)
{
  if (!flush_open (self))
    {
      Waiting *waiting = g_new0 (Waiting, 1);

      waiting->review = g_object_ref (self->review);
      waiting->identity = g_strdup (self->identity);
      g_ptr_array_add (self->waiting, waiting);
      retry_later (self);
    }
  self->unsaved = FALSE;
  g_clear_signal_handler (&self->changed, self->review);
  g_clear_object (&self->review);
  g_clear_pointer (&self->identity, g_free);
}

static void
gouji_review_keeper_dispose (GObject *object)
{
  GoujiReviewKeeper *self = GOUJI_REVIEW_KEEPER (object);

  if (self->store != NULL)
    {
      close_review (self);
      save_waiting (self);
    }
  g_clear_handle_id (&self->retry, g_source_remove);
  g_clear_object (&self->store);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (gouji_review_keeper_parent_class)->dispose (object);
}

static void
gouji_review_keeper_finalize (GObject *object)
{
  g_ptr_array_unref (GOUJI_REVIEW_KEEPER (object)->waiting);
  G_OBJECT_CLASS (gouji_review_keeper_parent_class)->finalize (object);
}

static void
gouji_review_keeper_class_init (GoujiReviewKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gouji_review_keeper_get_property;
  object_class->dispose = gouji_review_keeper_dispose;
  object_class->finalize = gouji_review_keeper_finalize;
  properties[PROP_SAVED]
      = g_param_spec_boolean ("saved", NULL, NULL, TRUE,
                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  failed_signal = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
gouji_review_keeper_init (GoujiReviewKeeper *self)
{
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) waiting_free);
}

/**
 * gouji_review_keeper_new:
 * @session: which is told the review
 * @folder: (nullable): where reviews are kept; %NULL for the user's own
 *
 * Returns: (transfer full): a keeper with nothing open
 */
GoujiReviewKeeper *
gouji_review_keeper_new (GoujiSession *session, GFile *folder)
{
  GoujiReviewKeeper *self;
  g_autoptr (GFile) own = folder != NULL ? g_object_ref (folder) : gouji_review_store_dup_default_folder ();

  g_return_val_if_fail (GOUJI_IS_SESSION (session), NULL);

  self = g_object_new (GOUJI_TYPE_REVIEW_KEEPER, NULL);
  self->session = g_object_ref (session);
  self->store = gouji_review_store_new (own);
  return self;
}

/* A review that is still to be saved goes on; one that cannot be read is set aside, and
 * one begins anew. */
static GoujiReview *
open_review (GoujiReviewKeeper *self, const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL, *reason = NULL;
  Waiting *waiting = find_waiting (self, key);
  GoujiReview *review;

  if (waiting != NULL)
    {
      review = g_object_ref (waiting->review);
      g_ptr_array_remove (self->waiting, waiting);
      self->unsaved = TRUE;
      return review;
    }
  review = gouji_review_store_open (self->store, key, self->identity, &error);
  if (review != NULL)
    return review;
  aside = gouji_review_store_set_aside (self->store, key, NULL);
  reason = dup_reason (error);
  take_failure (self, g_strdup_printf (_("The kept review could not be read and was set aside. %s"),
                                       reason));
  review = aside != NULL ? gouji_review_store_open (self->store, key, self->identity, NULL) : NULL;
  return review != NULL ? review : gouji_review_new (key);
}

static char *
dup_reviewer (void)
{
  GSettings *settings = gouji_settings_get_default ();
  g_autofree char *name = settings != NULL ? g_settings_get_string (settings, "reviewer") : NULL;

  return name != NULL && *name != '\0' ? g_steal_pointer (&name) : g_strdup (g_get_real_name ());
}

void
gouji_review_keeper_open (GoujiReviewKeeper *self, GoujiReport *report, guint index)
{
  g_autofree char *key = NULL, *reviewer = NULL;
  g_autoptr (GoujiSeen) seen = NULL;

  g_return_if_fail (GOUJI_IS_REVIEW_KEEPER (self));

  close_review (self);
  if (report != NULL)
    {
      key = gouji_review_dup_key (gouji_report_get_disclosure (report), index);
      self->identity = gouji_review_dup_identity (gouji_report_get_disclosure (report));
      self->review = open_review (self, key);
      reviewer = dup_reviewer ();
      seen = gouji_seen_new_from_report (report);
      gouji_review_set_reviewer (self->review, reviewer);
      gouji_review_set_seen (self->review, seen);
      self->changed = g_signal_connect_swapped (self->review, "changed", G_CALLBACK (on_changed), self);
    }
  gouji_session_set_review (self->session, self->review);
}

/**
 * gouji_review_keeper_flush:
 *
 * Waits until all that was decided is on the disk.
 *
 * Returns: %FALSE when it could not be saved; "failed" has told why
 */
gboolean
gouji_review_keeper_flush (GoujiReviewKeeper *self)
{
  gboolean waiting_saved;

  g_return_val_if_fail (GOUJI_IS_REVIEW_KEEPER (self), FALSE);

  waiting_saved = save_waiting (self);
  return flush_open (self) && waiting_saved;
}

GoujiReviewStore *
gouji_review_keeper_get_store (GoujiReviewKeeper *self)
{
  g_return_val_if_fail (GOUJI_IS_REVIEW_KEEPER (self), NULL);
  return self->store;
}
