/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "loader/gouji-corrections-store.h"

G_BEGIN_DECLS

/* Keeps what the user says of the document that is shown, where the recogniser was wrong:
 * what its tables are, and what document it is.
 *
 * Signals:
 *   "changed" (): something was said and kept; the document is to be read again
 *   "failed" (const char *message): it could not be kept, or what is kept cannot be read */
#define GOUJI_TYPE_CORRECTOR (gouji_corrector_get_type ())
G_DECLARE_FINAL_TYPE (GoujiCorrector, gouji_corrector, GOUJI, CORRECTOR, GObject)

/* @folder (nullable): where corrections are kept; %NULL for the user's own. */
GoujiCorrector         *gouji_corrector_new             (GFile           *folder);
GoujiCorrectionsStore  *gouji_corrector_get_store       (GoujiCorrector  *self);
/* @index: which of the documents in its file @disclosure is.  %NULL closes. */
void                    gouji_corrector_open            (GoujiCorrector  *self,
                                                         GoujiDisclosure *disclosure,
                                                         guint            index);
/* What is said of the document that is open; empty when nothing is. */
const GoujiCorrections *gouji_corrector_get_corrections (GoujiCorrector  *self);
/* Names the content of what is open; "" when nothing can be kept of it. */
const char             *gouji_corrector_get_key         (GoujiCorrector  *self);

/* @role: GOUJI_ROLE_NONE: it is no table. */
void                    gouji_corrector_set_role        (GoujiCorrector  *self,
                                                         GoujiPlace       place,
                                                         GoujiRole        role);
void                    gouji_corrector_unset_role      (GoujiCorrector  *self,
                                                         GoujiPlace       place);
/* GOUJI_UNIT_UNKNOWN: as recognised. */
void                    gouji_corrector_set_unit        (GoujiCorrector  *self,
                                                         GoujiPlace       place,
                                                         GoujiAmountUnit  unit);
void                    gouji_corrector_set_mapping     (GoujiCorrector            *self,
                                                         GoujiPlace                 place,
                                                         const GoujiGenericMapping *mapping);
/* "": as recognised. */
void                    gouji_corrector_set_fact        (GoujiCorrector  *self,
                                                         GoujiFact        fact,
                                                         const char      *value);
/* Forgets all that was said. */
void                    gouji_corrector_reset           (GoujiCorrector  *self);

G_END_DECLS
