#!/usr/bin/env bash
# Deploys one overlay to the cluster that kubectl points at: Kafka first, then the services.
#   k8s/deploy.sh [--dry-run] [OVERLAY]     OVERLAY defaults to minikube; --dry-run only prints
set -euo pipefail

dry_run=false
overlay=minikube
for argument in "$@"; do
  case "$argument" in
    --dry-run) dry_run=true ;;
    -*) echo "unknown option $argument; usage: k8s/deploy.sh [--dry-run] [OVERLAY]" >&2; exit 2 ;;
    *) overlay=$argument ;;
  esac
done

here=$(cd "$(dirname "$0")" && pwd)
services=$here/overlays/$overlay
if [[ ! -f $services/kustomization.yaml ]]; then
  echo "no overlay '$overlay'; there is: $(ls "$here/overlays" | paste -sd ' ')" >&2
  exit 2
fi
# An overlay may have a Kafka of its own; otherwise the one in strimzi/ is used.
kafka=$services/kafka
[[ -f $kafka/kustomization.yaml ]] || kafka=$here/../strimzi
namespace=fks

if $dry_run; then
  kubectl kustomize "$kafka"
  echo ---
  kubectl kustomize "$services"
  exit
fi

if ! kubectl get customresourcedefinition kafkas.kafka.strimzi.io >/dev/null 2>&1; then
  echo "this cluster has no Strimzi operator; strimzi/README.md says how to install it" >&2
  exit 1
fi
kubectl get namespace "$namespace" >/dev/null 2>&1 || kubectl create namespace "$namespace"
kubectl apply --server-side --namespace "$namespace" --kustomize "$kafka"
kubectl wait --namespace "$namespace" kafka/fks --for=condition=Ready --timeout=10m
kubectl wait --namespace "$namespace" kafkatopic,kafkauser --all --for=condition=Ready --timeout=5m

kubectl apply --server-side --kustomize "$services"
kubectl rollout status --namespace "$namespace" statefulset/postgres --timeout=5m
for workload in deployment/ingest statefulset/streams deployment/execution deployment/api; do
  kubectl rollout status --namespace "$namespace" "$workload" --timeout=5m
done
