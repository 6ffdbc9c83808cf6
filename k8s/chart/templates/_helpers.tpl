{{- define "microcom.name" -}}
{{ printf "%s-%s" .release .service }}
{{- end }}

{{- define "microcom.selector" -}}
app.kubernetes.io/name: {{ .service }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "microcom.labels" -}}
{{ include "microcom.selector" . }}
app.kubernetes.io/part-of: microcom-sales
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{/* A service's settings over the defaults. */}}
{{- define "microcom.settings" -}}
{{ merge (deepCopy (index .root.Values.services .service | default dict)) .root.Values.defaults | toYaml }}
{{- end }}

{{- define "microcom.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "microcom.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}
